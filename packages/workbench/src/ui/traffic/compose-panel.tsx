import { NavLink, SegmentedControl, Text } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import { deskHosts } from '@deskbridge/host/engine'
import { useState } from 'react'
import { useDesk } from '../desk/use-desk'
import { listMessages, malform, type KnownMessage } from './known-messages'
import { MessageSender } from './message-sender'
import './traffic.css'

const own: KnownMessage = {
  name: 'my_message',
  group: 'A name of your own',
  rules: null,
  data: { hello: 'world' },
}

/** Renders every message that the selected desk knows, and an editor that sends one to an app, valid or on purpose not. */
export function ComposePanel() {
  const { scenario, tickets, users } = useDesk()
  const id = useReadable(scenario, ({ desk }) => desk)
  const [{ story }] = useReadable(tickets.examples)
  const [user] = useReadable(users)
  const desk = deskHosts.find((known) => known.id === id)
  const messages = [...(desk ? listMessages(desk, story, user) : []), own]
  const [chosen, setChosen] = useState('')
  const [form, setForm] = useState<'valid' | 'malformed'>('valid')
  const message = messages.find(({ name }) => name === chosen) ?? messages[0]!
  const groups = [...new Set(messages.map(({ group }) => group))]
  return (
    <section className="compose" aria-label="Compose a message">
      <nav className="compose-list" aria-label="Messages">
        {groups.map((group) => (
          <div key={group} role="group" aria-label={group}>
            <Text className="subtitle compose-group" aria-hidden>
              {group}
            </Text>
            {messages
              .filter((known) => known.group === group)
              .map(({ name, rules }) => (
                <NavLink
                  key={name}
                  component="button"
                  type="button"
                  className="compose-name"
                  label={name === own.name ? 'Any other message' : name}
                  rightSection={rules && <span className="quiet">{rules}</span>}
                  active={name === message.name}
                  aria-current={name === message.name || undefined}
                  onClick={() => setChosen(name)}
                />
              ))}
          </div>
        ))}
      </nav>
      <div className="compose-editor">
        <SegmentedControl
          size="xs"
          aria-label="Content"
          data={[
            { value: 'valid', label: 'Valid example' },
            { value: 'malformed', label: 'Malformed' },
          ]}
          value={form}
          onChange={(value) => setForm(value as typeof form)}
        />
        <MessageSender
          key={`${id} ${message.name} ${form}`}
          name={message.name}
          data={form === 'valid' ? message.data : malform(message.data)}
          sendLabel="Send"
        />
      </div>
    </section>
  )
}
