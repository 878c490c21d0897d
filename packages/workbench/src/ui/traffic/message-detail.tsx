import { Button, CloseButton, Group, Text, Tooltip } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { CopyTestButton } from './copy-test-button'
import { decidingRules } from './deciding-rule'
import { formatClock, formatOffset, formatSize, sizeOf, toJson } from './measure'
import { deskWords, directionWords, nameWords, type Message, type Tie } from './message'
import { MessageSender } from './message-sender'
import { RuleNote } from './rule-note'
import { VerdictIcon } from './verdict-icon'

/** Props of {@link MessageDetail}. */
export interface MessageDetailProps {
  message: Message
  /** Called with the message that this one is tied to. */
  onOpenTie: (tie: Tie) => void
  onClose: () => void
}

/** Renders one message: its verdict, the rule that decided, what it is tied to, and its content as JSON. */
export function MessageDetail({ message, onOpenTie, onClose }: MessageDetailProps) {
  const [isEditing, setEditing] = useState(false)
  const { number, words, outcome, answers, replies } = message
  return (
    <section
      className="message-detail"
      aria-labelledby="message-title"
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <Group component="header" wrap="nowrap" gap="xs" className="message-head">
        <Text component="h2" id="message-title" className="message-title" title={nameWords(message)}>
          {number}. {nameWords(message)}
        </Text>
        <CopyTestButton message={message} />
        <EditButton message={message} isEditing={isEditing} onEdit={() => setEditing(!isEditing)} />
        <CloseButton size="sm" aria-label="Close message" onClick={onClose} />
      </Group>
      <Text size="sm" component="div">
        <strong className="verdict" data-tone={words.tone} data-outcome={outcome}>
          <VerdictIcon outcome={outcome} /> {words.short}
        </strong>{' '}
        {words.sentence}
      </Text>
      {decidingRules(message).map((id) => (
        <RuleNote key={id} id={id} />
      ))}
      <Facts message={message} />
      <Group gap="xs" className="message-ties">
        {answers && <TieButton words="Answers" tie={answers} onOpen={onOpenTie} />}
        {replies.map((tie) => (
          <TieButton key={tie.seq} words="Answered by" tie={tie} onOpen={onOpenTie} />
        ))}
      </Group>
      {isEditing ? (
        <MessageSender
          key={message.seq}
          name={message.name}
          data={message.data}
          app={message.app}
          raw={message.direction === 'in' ? message.raw : undefined}
          sendLabel={message.direction === 'in' ? 'Send to the desk' : 'Send to the app'}
        />
      ) : (
        <pre tabIndex={0} role="group" aria-label="Content as JSON">
          {toJson(message.data, 2) || 'This message has no data.'}
        </pre>
      )}
    </section>
  )
}

function Facts({ message }: { message: Message }) {
  const { app, origin, offsetMs, at, count, lastAt } = message
  const facts = [
    directionWords(message),
    app || 'no app',
    deskWords(message),
    origin,
    `${formatClock(at)} (${formatOffset(offsetMs)})`,
    ...(count > 1 ? [`${count} times, the last at ${formatClock(lastAt)}`] : []),
    formatSize(sizeOf(message)),
  ]
  return (
    <Text size="xs" c="dimmed" className="message-facts">
      {facts.join(' · ')}
    </Text>
  )
}

interface EditButtonProps {
  message: Message
  isEditing: boolean
  onEdit: () => void
}

function EditButton({ message, isEditing, onEdit }: EditButtonProps) {
  const isUnknown = message.direction === 'in' && (message.raw === undefined || message.desk === null)
  const reason = isUnknown
    ? 'Only messages of a desk whose whole content is known can be sent again.'
    : 'Opens the message in an editor'
  return (
    <Tooltip label={reason} withArrow>
      <Button
        size="compact-xs"
        variant="default"
        data-disabled={isUnknown || undefined}
        aria-disabled={isUnknown}
        aria-pressed={isEditing}
        leftSection={<IconPencil size={14} />}
        onClick={() => !isUnknown && onEdit()}
      >
        Send again, edited
      </Button>
    </Tooltip>
  )
}

interface TieButtonProps {
  words: 'Answers' | 'Answered by'
  tie: Tie
  onOpen: (tie: Tie) => void
}

function TieButton({ words, tie, onOpen }: TieButtonProps) {
  const Icon = words === 'Answers' ? IconArrowLeft : IconArrowRight
  return (
    <Button size="compact-xs" variant="subtle" leftSection={<Icon size={14} />} onClick={() => onOpen(tie)}>
      {words} {tie.number}
    </Button>
  )
}
