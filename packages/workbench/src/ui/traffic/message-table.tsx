import { memo, useRef, type KeyboardEvent } from 'react'
import { formatSize, formatSpan } from './measure'
import { deskWords, directionWords, type Message } from './message-list'

/** Props of {@link MessageTable}. */
export interface MessageTableProps {
  messages: readonly Message[]
  opened: Message | null
  /** Called with the message to open, or with `null` to close it. */
  onOpen: (message: Message | null) => void
}

const columns = ['No.', 'Time', 'Direction', 'Message', 'App', 'Desk', 'Verdict', 'Size']
const figures = new Set(['No.', 'Time', 'Size'])
const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }

/** Renders messages as a table with one tab stop; the arrow keys move between rows. */
export function MessageTable({ messages, opened, onOpen }: MessageTableProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const reachable = opened ?? messages.at(-1)

  const move = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined) return
    const buttons = [...body.current!.querySelectorAll('button')]
    const index = buttons.indexOf(event.target as HTMLButtonElement)
    const next = Math.max(0, Math.min(buttons.length - 1, index + step))
    buttons[next]?.focus()
    event.preventDefault()
  }
  return (
    <table aria-labelledby="traffic-title">
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col" className={figures.has(name) ? 'figure' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={move}>
        {messages.map((message) => (
          <MessageRow
            key={message.number}
            message={message}
            isOpened={message === opened}
            isReachable={message === reachable}
            onOpen={onOpen}
          />
        ))}
      </tbody>
    </table>
  )
}

interface MessageRowProps {
  message: Message
  isOpened: boolean
  isReachable: boolean
  onOpen: MessageTableProps['onOpen']
}

const MessageRow = memo(function MessageRow({ message, isOpened, isReachable, onOpen }: MessageRowProps) {
  const { number, offsetMs, name, app, words, sizeBytes } = message
  return (
    <tr onClick={() => onOpen(isOpened ? null : message)} data-opened={isOpened}>
      <td className="figure">{number}</td>
      <td className="figure">+{formatSpan(offsetMs)}</td>
      <td>{directionWords(message)}</td>
      <td>
        <button type="button" tabIndex={isReachable ? 0 : -1} aria-expanded={isOpened}>
          {name || '(no name)'}
        </button>
      </td>
      <td>{app || 'none'}</td>
      <td>{deskWords(message)}</td>
      <td className={`tone-${words.tone}`}>{words.short}</td>
      <td className="figure">{formatSize(sizeBytes)}</td>
    </tr>
  )
})
