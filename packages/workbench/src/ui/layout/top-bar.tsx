import { ActionIcon, Group, SegmentedControl, Select, Text, Title, Tooltip } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import { IconMoon, IconSun } from '@tabler/icons-react'
import { deskIds, deskLook } from '../desk/desks'
import { exampleUsers } from '../desk/examples'
import type { Settings } from '../desk/settings'
import { useDesk } from '../desk/use-desk'

const desks = deskIds.map((value) => ({ value, label: deskLook(value).name }))
const modes = [
  { value: 'popup', label: 'Popup' },
  { value: 'embed', label: 'Embed' },
]
const users = exampleUsers.map(({ id, name, role }) => ({ value: id, label: `${name} · ${role}` }))

/** Renders the settings of the whole desk. */
export function TopBar() {
  const { settings } = useDesk()
  const { desk, mode, theme, user } = useReadable(settings)
  const choose = (change: Partial<Settings>) => settings.set({ ...settings.get(), ...change })
  const { hasModes, name } = deskLook(desk)
  const otherTheme = theme === 'dark' ? 'light' : 'dark'
  return (
    <Group component="header" className="top-bar" gap="lg" px="md">
      <Title order={1} size="md" mr="auto">
        Deskbridge workbench
      </Title>
      <Choice
        label="Desk"
        data={desks}
        value={desk}
        onChange={(value) => choose({ desk: value as Settings['desk'] })}
      />
      <Tooltip label={`${name} has no modes: apps always fill their place.`} disabled={hasModes}>
        <div>
          <Choice
            label="Frame"
            data={modes}
            value={mode}
            disabled={!hasModes}
            onChange={(value) => choose({ mode: value as Settings['mode'] })}
          />
        </div>
      </Tooltip>
      <Select
        aria-label="Signed-in user"
        size="xs"
        w="12.5rem"
        data={users}
        value={user}
        allowDeselect={false}
        comboboxProps={{ keepMounted: false }}
        onChange={(value) => value && choose({ user: value })}
      />
      <Tooltip label={`Use the ${otherTheme} theme`}>
        <ActionIcon
          variant="default"
          size="md"
          aria-label={`Use the ${otherTheme} theme`}
          onClick={() => choose({ theme: otherTheme })}
        >
          {theme === 'dark' ? <IconSun size={16} /> : <IconMoon size={16} />}
        </ActionIcon>
      </Tooltip>
    </Group>
  )
}

interface ChoiceProps {
  label: string
  data: { value: string; label: string }[]
  value: string
  disabled?: boolean
  onChange: (value: string) => void
}

function Choice({ label, ...choice }: ChoiceProps) {
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <SegmentedControl size="xs" aria-label={label} {...choice} />
    </Group>
  )
}
