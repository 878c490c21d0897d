import { Checkbox, Group, Radio, Text } from '@mantine/core'
import type { FieldsProps } from './app-form'
import { useSettings } from './use-settings'
import type { Choice } from './words'

/** Renders who may see an app: everybody, or users of the roles and divisions that are chosen. */
export function AccessFields({ draft, onChange, errorOf }: FieldsProps) {
  const { roles, divisions } = useSettings()
  return (
    <div className="access-fields">
      <Radio.Group
        label="Access"
        value={draft.isLimited ? 'limited' : 'everybody'}
        onChange={(value) => onChange({ isLimited: value === 'limited' })}
      >
        <Group gap="md" mt={4}>
          <Radio size="xs" value="everybody" label="Everybody" />
          <Radio size="xs" value="limited" label="Only some roles and divisions" />
        </Group>
      </Radio.Group>
      {draft.isLimited && (
        <div className="access-choices">
          <Checkbox.Group
            label="Roles"
            description="A user needs one of them."
            value={[...draft.roles]}
            error={errorOf('roles')}
            onChange={(chosen) => onChange({ roles: chosen })}
          >
            <Choices choices={roles} />
          </Checkbox.Group>
          <Radio.Group
            label="Divisions"
            description="Users without a division see only apps open to all divisions."
            value={draft.isForAllDivisions ? 'all' : 'some'}
            onChange={(value) => onChange({ isForAllDivisions: value === 'all' })}
          >
            <Group gap="md" mt={4}>
              <Radio size="xs" value="all" label="All" />
              <Radio size="xs" value="some" label="Only these" />
            </Group>
          </Radio.Group>
          {!draft.isForAllDivisions && (
            <Checkbox.Group
              aria-label="Divisions that see the app"
              value={[...draft.divisionIds]}
              error={errorOf('divisionIds')}
              onChange={(chosen) => onChange({ divisionIds: chosen })}
            >
              <Choices choices={divisions} />
            </Checkbox.Group>
          )}
          <NobodyHint draft={draft} />
        </div>
      )}
    </div>
  )
}

function Choices({ choices }: { choices: readonly Choice[] }) {
  return (
    <Group gap="md" mt={4}>
      {choices.map(({ value, label }) => (
        <Checkbox key={value} size="xs" value={value} label={label} />
      ))}
    </Group>
  )
}

function NobodyHint({ draft }: Pick<FieldsProps, 'draft'>) {
  const isNobody = draft.roles.length === 0 || (!draft.isForAllDivisions && draft.divisionIds.length === 0)
  return (
    <Text size="xs" c="dimmed" role="status">
      {isNobody && `Nobody sees the app until a ${draft.roles.length === 0 ? 'role' : 'division'} is chosen.`}
    </Text>
  )
}
