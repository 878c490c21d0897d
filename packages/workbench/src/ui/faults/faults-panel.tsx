import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import { describeFault } from '@deskbridge/host-emulator/faults'
import { IconTrash } from '@tabler/icons-react'
import { useRef } from 'react'
import type { DeskFault, DeskFaults } from './desk-faults'
import { FaultForm } from './fault-form'
import { faultWords, type FaultyApp } from './fault-words'
import './faults.css'

/** Properties of what shows the faults of a desk. */
export interface FaultsProps {
  /** The faults. */
  faults: DeskFaults
  /** The apps of the desk, in display order. */
  apps: readonly FaultyApp[]
}

/** Renders the faults that are on, and the form for another one. */
export function FaultsPanel({ faults, apps }: FaultsProps) {
  const active = useReadable(faults.active)
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that was pressed goes with its fault.
  const keepFocus = () => heading.current?.focus()
  return (
    <div className="faults-panel">
      <FaultForm apps={apps} onAdd={faults.add} />
      <section aria-labelledby="active-faults">
        <Group justify="space-between" mih="2rem">
          <Text component="h2" id="active-faults" className="subtitle" ref={heading} tabIndex={-1}>
            Active faults
          </Text>
          {active.length > 0 && (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => {
                faults.clear()
                keepFocus()
              }}
            >
              Clear all
            </Button>
          )}
        </Group>
        {active.length === 0 && (
          <Text size="sm" c="dimmed">
            No faults are on: messages between the desk and its apps arrive as they were sent.
          </Text>
        )}
        <ul className="fault-list">
          {active.map((fault, index) => (
            <ActiveFault
              key={index}
              fault={fault}
              apps={apps}
              onRemove={() => {
                faults.remove(fault)
                keepFocus()
              }}
            />
          ))}
        </ul>
      </section>
    </div>
  )
}

interface ActiveFaultProps {
  fault: DeskFault
  apps: readonly FaultyApp[]
  onRemove: () => void
}

function ActiveFault({ fault, apps, onRemove }: ActiveFaultProps) {
  const words = faultWords(fault, apps)
  return (
    <li>
      <div>
        <Text size="sm" fw={500} className="fault-words">
          {words}
        </Text>
        <Text size="xs" c="dimmed">
          {describeFault(fault.fault.kind).description}
        </Text>
      </div>
      <ActionIcon variant="subtle" color="gray" aria-label={`Remove ${words}`} onClick={onRemove}>
        <IconTrash size={16} />
      </ActionIcon>
    </li>
  )
}
