import { CloseButton, Group, Text } from '@mantine/core'
import { formatSpan, toJson } from './measure'
import { deskWords, directionWords, type Message } from './message-list'

/** Renders one message: its verdict and the reason, where it came from, and its content as JSON. */
export function MessageDetail({ message, onClose }: { message: Message; onClose: () => void }) {
  const { number, name, app, words, origin, offsetMs, data } = message
  const facts = [
    directionWords(message),
    app || 'no app',
    deskWords(message),
    origin,
    `+${formatSpan(offsetMs)}`,
  ]
  return (
    <section
      className="message-detail"
      aria-labelledby="message-title"
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <Group component="header" wrap="nowrap" gap="xs">
        <Text component="h3" id="message-title" fw={600} flex={1} miw={0}>
          {number}. {name || '(no name)'}
        </Text>
        <CloseButton aria-label="Close message" onClick={onClose} />
      </Group>
      <Text size="sm">
        <strong>{words.short}</strong>. {words.sentence}
      </Text>
      <Text size="sm" c="dimmed">
        {facts.join(' · ')}
      </Text>
      <pre tabIndex={0} role="group" aria-label="Content as JSON">
        {toJson(data, 2) || 'This message has no data.'}
      </pre>
    </section>
  )
}
