import {
  ActionIcon,
  Button,
  Group,
  Menu,
  Select,
  Text,
  Title,
  Tooltip,
  type SelectProps,
} from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useReadable } from '@deskbridge/react'
import {
  IconChevronDown,
  IconLink,
  IconMoon,
  IconRefresh,
  IconRestore,
  IconSun,
  type Icon,
} from '@tabler/icons-react'
import { useEffect, type Ref } from 'react'
import type { DeskUser } from '../../config'
import { deskIds, deskLook } from '../desk/desks'
import { configuredMode, type Scenario } from '../desk/scenario'
import { useDesk } from '../desk/use-desk'

const desks = deskIds.map((value) => ({ value, label: deskLook(value).name }))
const modes = [
  { value: configuredMode, label: 'As configured' },
  { value: 'popup', label: 'Popup' },
  { value: 'embed', label: 'Embed' },
]

function toOption({ id, name, role }: DeskUser) {
  return { value: id, label: role ? `${name} · ${role}` : name }
}

/** Props of {@link TopBar}. */
interface TopBarProps {
  /** The button that counts the faults. */
  faultsRef: Ref<HTMLButtonElement>
}

/** Renders what applies to the whole desk. */
export function TopBar({ faultsRef }: TopBarProps) {
  const { scenario, apps, users } = useDesk()
  const { desk, mode, theme, user } = useReadable(scenario)
  const people = useReadable(users)
  const { hasModes, hasUser, name } = deskLook(desk)
  const otherTheme = theme === 'dark' ? 'light' : 'dark'
  return (
    <Group component="header" className="top-bar" gap="xs" px="sm">
      <Title order={1} size="sm" mr="auto">
        Deskbridge <span className="brand-part">workbench</span>
      </Title>
      <Choice
        label="Desk"
        width="11.5rem"
        data={desks}
        value={desk}
        onChange={(value) => scenario.change({ desk: value as Scenario['desk'] })}
      />
      <Choice
        label="Mode"
        width="9rem"
        data={modes}
        value={mode}
        disabled={!hasModes}
        hint={hasModes ? null : `${name} has no modes: apps always fill their place.`}
        onChange={(value) => scenario.change({ mode: value as Scenario['mode'] })}
      />
      <Choice
        label="Signed-in user"
        width="12.5rem"
        data={people.map(toOption)}
        value={user}
        hint={hasUser ? null : `${name} does not share the signed-in user with apps.`}
        onChange={(value) => scenario.change({ user: value })}
      />
      <ScenarioMenu />
      <FaultsButton ref={faultsRef} />
      <Group gap={4} wrap="nowrap">
        <Tool
          name={`Use the ${otherTheme} theme`}
          icon={theme === 'dark' ? IconSun : IconMoon}
          onClick={() => scenario.change({ theme: otherTheme })}
        />
        <Tool
          name="Reload all apps"
          icon={IconRefresh}
          onClick={() => {
            for (const app of apps.all.get()) app.reload()
          }}
        />
        <CopyLink />
      </Group>
    </Group>
  )
}

function ScenarioMenu() {
  const { scenario, ...desk } = useDesk()
  const presets = useReadable(desk.presets)
  return (
    <Menu width="20rem" position="bottom-end">
      <Menu.Target>
        <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          Scenario
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {presets.map(({ name, description, members }) => (
          <Menu.Item key={name} onClick={() => scenario.change(members)}>
            {name}
            {description !== undefined && (
              <Text size="xs" c="dimmed">
                {description}
              </Text>
            )}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconRestore size={16} aria-hidden />} onClick={scenario.reset}>
          Reset everything
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function FaultsButton({ ref }: { ref: Ref<HTMLButtonElement> }) {
  const { scenario, faults } = useDesk()
  const count = useReadable(faults.active, ({ length }) => length)
  return (
    <Button
      ref={ref}
      size="xs"
      variant={count > 0 ? 'filled' : 'default'}
      color={count > 0 ? 'red.9' : undefined}
      onClick={() => scenario.change({ tab: 'faults' })}
    >
      Faults: {count === 0 ? 'none' : count}
    </Button>
  )
}

function CopyLink() {
  const { scenario } = useDesk()
  const clipboard = useClipboard()
  useEffect(() => {
    if (clipboard.copied) notifications.show({ message: 'The link to this scenario is copied.' })
    else if (clipboard.error)
      notifications.show({
        color: 'red',
        message: 'The browser denied access to the clipboard: copy the URL.',
      })
  }, [clipboard.copied, clipboard.error])
  const copy = () => {
    const link = scenario.link()
    if (link === null)
      notifications.show({
        color: 'red',
        message: 'The scenario is too long for a link: shorten the edited tickets and opening states.',
      })
    else clipboard.copy(link)
  }
  return <Tool name="Copy link" icon={IconLink} onClick={copy} />
}

interface ToolProps {
  name: string
  icon: Icon
  onClick: () => void
}

function Tool({ name, icon: ToolIcon, onClick }: ToolProps) {
  return (
    <Tooltip label={name}>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={name} onClick={onClick}>
        <ToolIcon size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  )
}

interface ChoiceProps extends Omit<SelectProps, 'onChange'> {
  label: string
  /** Width where there is room for it. */
  width: string
  /** Sentence that is shown while the choice has no effect. */
  hint?: string | null
  onChange: (value: string) => void
}

function Choice({ label, width, hint = null, onChange, ...select }: ChoiceProps) {
  return (
    <Tooltip label={hint} disabled={hint === null} events={{ hover: true, focus: true, touch: true }}>
      <div className="choice" style={{ flexBasis: width }}>
        <Select
          aria-label={label}
          {...(hint !== null && { 'aria-description': hint })}
          size="xs"
          allowDeselect={false}
          checkIconPosition="right"
          comboboxProps={{ keepMounted: false }}
          onChange={(value) => {
            if (value === null) return
            onChange(value)
            if (hint !== null) notifications.show({ message: hint })
          }}
          {...select}
        />
      </div>
    </Tooltip>
  )
}
