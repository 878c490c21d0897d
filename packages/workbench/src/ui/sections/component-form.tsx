import { Checkbox, NativeSelect, TagsInput, Text, TextInput } from '@mantine/core'
import type { SectionComponent } from '@deskbridge/core'
import { Expected, sectionDefaults } from '@deskbridge/core/internal'
import { dataOf, membersOf, withData, wordsOf, type Member } from './components'

/** Props of {@link ComponentForm}. */
interface ComponentFormProps {
  component: SectionComponent
  onChange: (component: SectionComponent) => void
}

/** Renders a field for each member of a component. */
export function ComponentForm({ component, onChange }: ComponentFormProps) {
  const members = membersOf(component.type)
  const data = dataOf(component)
  if (members.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {wordsOf(component.type)} has no options.
      </Text>
    )
  return (
    <form
      className="form-grid"
      aria-label={wordsOf(component.type)}
      onSubmit={(event) => event.preventDefault()}
    >
      {members.map((member) => (
        <MemberField
          key={member.name}
          member={member}
          value={data[member.name]}
          onChange={(value) => onChange(withData(component, withMember(data, member.name, value)))}
        />
      ))}
    </form>
  )
}

/** Props of {@link MemberField}. */
export interface MemberFieldProps {
  member: Member
  value: unknown
  /** Called with the new value; `undefined` for the default. */
  onChange: (value: unknown) => void
}

const defaults: Readonly<Record<string, unknown>> = sectionDefaults

/** Renders the field of a member, by the kind of its value. */
export function MemberField({ member: { name, kind }, value, onChange }: MemberFieldProps) {
  const label = wordsOf(name)
  const current = value ?? defaults[name]
  const choose = (next: unknown) => onChange(next === defaults[name] ? undefined : next)
  switch (kind) {
    case Expected.boolean:
      return (
        <Checkbox
          size="xs"
          label={label}
          className="form-check"
          checked={current === true}
          onChange={({ currentTarget }) => choose(currentTarget.checked)}
        />
      )
    case Expected.imageSize:
      return (
        <NativeSelect
          size="xs"
          label={label}
          data={['small', 'big']}
          value={String(current)}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        />
      )
    case Expected.strings:
      return (
        <TagsInput
          size="xs"
          label={label}
          className="form-wide"
          value={Array.isArray(value) ? [...(value as string[])] : []}
          onChange={onChange}
        />
      )
    default:
      return (
        <TextInput
          size="xs"
          label={label}
          dir="auto"
          required={kind === Expected.nonEmptyString}
          value={typeof value === 'string' ? value : ''}
          onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
        />
      )
  }
}

/** Returns data with another value of a member, or without the member. */
export function withMember<T extends object>(data: T, name: string, value: unknown): T {
  const next = { ...data, [name]: value }
  if (value === undefined) delete next[name as keyof T]
  return next
}
