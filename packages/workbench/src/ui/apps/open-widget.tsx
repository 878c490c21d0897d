import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import type { Placement } from '@deskbridge/core'
import { useReadable } from '@deskbridge/react'
import { useState, type FormEvent } from 'react'
import { hasOwnPage, placementName } from '../../placements'
import { deskLook } from '../desk/desks'
import { ticketsView } from '../desk/scenario'
import { useDesk } from '../desk/use-desk'
import { toWidget } from './to-widget'

/** Props of {@link OpenWidget}. */
interface OpenWidgetProps {
  isOpen: boolean
  onClose: () => void
}

/** Renders the dialog that opens a running page as a widget. */
export function OpenWidget({ isOpen, onClose }: OpenWidgetProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title="Open a widget"
      // Outside of a section, a header would be a second banner of the page.
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <WidgetForm onDone={onClose} />
    </Modal>
  )
}

function WidgetForm({ onDone }: { onDone: () => void }) {
  const { apps, scenario } = useDesk()
  const desk = useReadable(scenario, (now) => now.desk)
  const { placements, sectionPlacements, name: deskName } = deskLook(desk)
  const [url, setUrl] = useState('')
  const [name, setName] = useState('')
  const [sectionTitle, setSectionTitle] = useState('')
  const [placement, setPlacement] = useState<Placement>(placements[0]!)
  const [error, setError] = useState<string | null>(null)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const result = toWidget({ url, name, placement, sectionTitle }, location.origin, scenario.get().widgets)
    if ('error' in result) return setError(result.error)
    apps.openWidget(result)
    scenario.change({ view: hasOwnPage(result) ? result.id : ticketsView })
    onDone()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label="URL"
          description="A page that is running, such as your development server."
          placeholder="http://localhost:5173"
          data-autofocus
          value={url}
          error={error}
          onChange={({ currentTarget }) => {
            setUrl(currentTarget.value)
            setError(null)
          }}
        />
        <NativeSelect
          label="Placement"
          data={placements.map((value) => ({ value, label: placementName(value) }))}
          value={placement}
          onChange={({ currentTarget }) => setPlacement(currentTarget.value as Placement)}
        />
        <TextInput
          label="Name"
          description="If left empty, the host and path of the URL."
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        {sectionPlacements.includes(placement) && (
          <TextInput
            label="Section title"
            description={`${deskName} shows a section in the ticket details only under the title that is configured here. Leave it empty if the widget has no section.`}
            value={sectionTitle}
            onChange={({ currentTarget }) => setSectionTitle(currentTarget.value)}
          />
        )}
        <FormButtons onCancel={onDone} />
      </Stack>
    </form>
  )
}

function FormButtons({ onCancel }: { onCancel: () => void }) {
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
      <Button type="submit">Open</Button>
    </Group>
  )
}
