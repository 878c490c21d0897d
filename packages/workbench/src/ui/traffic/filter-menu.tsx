import { Button, Chip, Group, Popover, Stack, Text } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import type { MessageFilter } from './message-filter'
import { outcomes } from './verdict-words'

/** Props of {@link FilterMenu}. */
export interface FilterMenuProps {
  filter: MessageFilter
  /** Names of the apps to choose from. */
  apps: readonly string[]
  onChange: (change: Partial<MessageFilter>) => void
}

const directions = [
  ['in', '← From app'],
  ['out', '→ To app'],
] as const

/** Renders the button that opens the chips by which messages are selected. */
export function FilterMenu({ filter, apps, onChange }: FilterMenuProps) {
  const count = filter.apps.length + filter.directions.length + filter.outcomes.length
  const offered = [...new Set([...apps, ...filter.apps])]
  return (
    <Popover position="top-end" shadow="sm" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant={count > 0 ? 'light' : 'default'}
          leftSection={<IconAdjustmentsHorizontal size={14} />}
        >
          {count > 0 ? `Filters (${count})` : 'Filters'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Filters">
        <Stack gap="sm">
          <Chips
            label="Verdict"
            options={Object.entries(outcomes)}
            chosen={filter.outcomes}
            onChange={(chosen) => onChange({ outcomes: chosen as MessageFilter['outcomes'] })}
          />
          <Chips
            label="Direction"
            options={directions}
            chosen={filter.directions}
            onChange={(chosen) => onChange({ directions: chosen as MessageFilter['directions'] })}
          />
          {offered.length > 0 && (
            <Chips
              label="App"
              options={offered.map((name) => [name, name] as const)}
              chosen={filter.apps}
              onChange={(chosen) => onChange({ apps: chosen })}
            />
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

interface ChipsProps {
  label: string
  options: readonly (readonly [value: string, label: string])[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

function Chips({ label, options, chosen, onChange }: ChipsProps) {
  return (
    <div role="group" aria-label={label}>
      <Text size="xs" c="dimmed" mb={4} aria-hidden>
        {label}
      </Text>
      <Chip.Group multiple value={[...chosen]} onChange={onChange}>
        <Group gap={6}>
          {options.map(([value, name]) => (
            <Chip key={value} size="xs" value={value}>
              {name}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  )
}
