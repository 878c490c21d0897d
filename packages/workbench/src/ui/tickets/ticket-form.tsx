import { ActionIcon, Button, NativeSelect, NumberInput, TagsInput, Text, TextInput } from '@mantine/core'
import { ticketPriorities, type TicketPriority } from '@deskbridge/core/internal'
import type { HostDeskId } from '@deskbridge/host/engine'
import { useReadable } from '@deskbridge/react'
import { IconX } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import type { ExampleTicket } from '../desk/examples'
import { useDesk } from '../desk/use-desk'
import { toWhole } from './ticket-edit'
import type { TicketFields } from './ticket-schema'
import { capitalize, statusOptions } from './ticket-words'

/** Props of {@link TicketForm}. */
interface TicketFormProps {
  draft: ExampleTicket
  desk: HostDeskId
}

type Edit = (fields: Partial<TicketFields>) => void

function divisionsOf(examples: readonly ExampleTicket[]) {
  const divisions = new Map(examples.map(({ ticket: { division } }) => [division?.id, division]))
  return [...divisions.values()].filter((division) => division !== null)
}

/** Renders the common fields of a ticket. */
export function TicketForm({ draft, desk }: TicketFormProps) {
  const { tickets, users } = useDesk()
  const [people, examples] = [useReadable(users), useReadable(tickets.examples)]
  const { ticket, language } = draft
  const edit: Edit = (fields) => tickets.edit({ ...toWhole(draft, desk), ...fields })
  return (
    <form className="form-grid" aria-label="Ticket" onSubmit={(event) => event.preventDefault()}>
      <TextInput
        size="xs"
        label="Subject"
        className="form-wide"
        dir="auto"
        lang={language}
        value={ticket.subject}
        onChange={({ currentTarget }) => edit({ subject: currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        label="Status"
        data={statusOptions(ticket.status)}
        value={ticket.status ?? ''}
        onChange={({ currentTarget }) => edit({ status: currentTarget.value || null })}
      />
      <NativeSelect
        size="xs"
        label="Priority"
        data={[
          { value: '', label: 'None' },
          ...ticketPriorities.map((value) => ({ value, label: capitalize(value) })),
        ]}
        value={ticket.priority ?? ''}
        onChange={({ currentTarget }) =>
          edit({ priority: (currentTarget.value || null) as TicketPriority | null })
        }
      />
      <RequesterFields requester={ticket.requester} edit={edit} />
      <Choice
        label="Assignee"
        options={people.map(({ id, name, email }) => ({ id, name, email }))}
        value={ticket.assignee}
        onChoose={(assignee) => edit({ assignee })}
      />
      <Choice
        label="Division"
        options={divisionsOf(examples)}
        value={ticket.division}
        onChoose={(division) => edit({ division })}
      />
      <TagsInput
        size="xs"
        label="Tags"
        className="form-wide"
        value={ticket.tags}
        clearButtonProps={{ 'aria-label': 'Remove all tags' }}
        onChange={(tags) => edit({ tags })}
      />
      <CustomFields fields={ticket.customFields} edit={edit} />
    </form>
  )
}

const noRequester = { id: null, name: null, email: null, phone: null }

function RequesterFields({ requester, edit }: { requester: TicketFields['requester']; edit: Edit }) {
  const change = (part: Partial<typeof noRequester | TicketFields['requester']>) => {
    const next = { ...noRequester, ...requester, ...part }
    const isEmpty = Object.values(next).every((value) => value === null)
    edit({ requester: isEmpty ? null : next })
  }
  const fields = [
    ['name', 'Requester'],
    ['email', 'Requester’s email'],
    ['phone', 'Requester’s phone'],
  ] as const
  return fields.map(([name, label]) => (
    <TextInput
      key={name}
      size="xs"
      label={label}
      placeholder="None"
      dir="auto"
      value={requester?.[name] ?? ''}
      onChange={({ currentTarget }) => change({ [name]: currentTarget.value || null })}
    />
  ))
}

/** Props of {@link Choice}. */
interface ChoiceProps<T> {
  label: string
  options: readonly T[]
  value: T | null
  onChoose: (value: T | null) => void
}

/** Renders a choice between the people or divisions of the desk, the current one among them, and none. */
function Choice<T extends { id: string | null; name: string | null }>(props: ChoiceProps<T>) {
  const { label, value, onChoose } = props
  const isListed = !value || props.options.some(({ id }) => id === value.id)
  const options = isListed ? props.options : [value, ...props.options]
  return (
    <NativeSelect
      size="xs"
      label={label}
      data={[
        { value: '', label: 'None' },
        ...options.map(({ id, name }) => ({ value: id ?? '?', label: name ?? id ?? 'Unknown' })),
      ]}
      value={value ? (value.id ?? '?') : ''}
      onChange={({ currentTarget }) =>
        onChoose(options.find(({ id }) => (id ?? '?') === currentTarget.value) ?? null)
      }
    />
  )
}

function CustomFields({ fields, edit }: { fields: TicketFields['customFields']; edit: Edit }) {
  const [name, setName] = useState('')
  const set = (customFields: TicketFields['customFields']) => edit({ customFields })
  const add = (event: FormEvent | null) => {
    event?.preventDefault()
    const wanted = name.trim()
    if (!wanted || Object.hasOwn(fields, wanted)) return
    set({ ...fields, [wanted]: '' })
    setName('')
  }
  return (
    <fieldset className="form-fields form-full">
      <Text component="legend" className="subtitle">
        Custom fields
      </Text>
      {Object.entries(fields).map(([field, value]) => (
        <CustomField
          key={field}
          name={field}
          value={value}
          onChange={(next) => set({ ...fields, [field]: next })}
          onRemove={() => {
            const { [field]: _removed, ...others } = fields
            set(others)
          }}
        />
      ))}
      <TextInput
        size="xs"
        label="Name of a new field"
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && add(event)}
        rightSectionWidth="3.5rem"
        rightSection={
          <Button size="compact-xs" variant="subtle" onClick={() => add(null)}>
            Add
          </Button>
        }
      />
    </fieldset>
  )
}

/** Props of {@link CustomField}. */
interface CustomFieldProps {
  name: string
  value: unknown
  onChange: (value: string | number) => void
  onRemove: () => void
}

/** Renders a custom field; a value that is neither a string nor a number is edited as JSON. */
function CustomField({ name, value, onChange, onRemove }: CustomFieldProps) {
  const remove = (
    <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`Remove ${name}`} onClick={onRemove}>
      <IconX size={14} />
    </ActionIcon>
  )
  const common = { size: 'xs', label: name, rightSection: remove } as const
  if (typeof value === 'number')
    return (
      <NumberInput
        {...common}
        value={value}
        onChange={(next) => {
          if (typeof next === 'number') onChange(next)
        }}
      />
    )
  const isText = typeof value === 'string' || value === null
  return (
    <TextInput
      {...common}
      dir="auto"
      readOnly={!isText}
      value={isText ? (value ?? '') : JSON.stringify(value)}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}
