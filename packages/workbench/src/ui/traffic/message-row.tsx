import { memo, type CSSProperties } from 'react'
import { formatCount, formatOffset, formatSize, sizeOf } from './measure'
import { deskWords, directionWords, nameWords, type Divider, type Message } from './message'
import { VerdictIcon } from './verdict-icon'

/** The columns of the table, in order. */
export const columns = [
  'No.',
  'Time',
  'Direction',
  'Message',
  'App',
  'Desk',
  'Verdict',
  'Reply',
  'Size',
] as const

/** Props of {@link MessageRow}. */
export interface MessageRowProps {
  message: Message
  /** Position among all rows of the table, starting at 1 with the heads. */
  position: number
  top: number
  isOpened: boolean
  /** Whether the row answers, or is answered by, the row that is pointed at or opened. */
  isTied: boolean
  /** Whether the Tab key reaches the row. */
  isReachable: boolean
  onOpen: (message: Message) => void
  /** Called when the pointer enters the row, or leaves it. */
  onPoint: (message: Message | null) => void
}

/** Renders a message as a row of the table. */
export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { message, position, top, isOpened, isTied, isReachable, onOpen, onPoint } = props
  const { number, offsetMs, app, words, count, direction, outcome } = message
  return (
    <div
      role="row"
      aria-rowindex={position}
      className="traffic-row"
      data-opened={isOpened}
      data-tied={isTied}
      style={at(top)}
      onClick={() => onOpen(message)}
      onPointerEnter={() => onPoint(message)}
      onPointerLeave={() => onPoint(null)}
    >
      <span role="cell" className="figure quiet">
        {number}
      </span>
      <span role="cell" className="figure quiet">
        {formatOffset(offsetMs)}
      </span>
      <span role="cell" data-direction={direction}>
        {directionWords(message)}
      </span>
      <span role="cell">
        <button type="button" data-seq={message.seq} tabIndex={isReachable ? 0 : -1} aria-expanded={isOpened}>
          {nameWords(message)}
        </button>
        {count > 1 && (
          <span className="repeats" title={`${count} equal messages in a row`}>
            ×{formatCount(count)}
          </span>
        )}
      </span>
      <span role="cell">{app || 'none'}</span>
      <span role="cell" className="quiet">
        {deskWords(message)}
      </span>
      <span role="cell" data-tone={words.tone} data-outcome={outcome}>
        <VerdictIcon outcome={outcome} />
        <span className="verdict-words">{words.short}</span>
      </span>
      <span role="cell" className="quiet">
        {replyWords(message)}
      </span>
      <span role="cell" className="figure quiet">
        {formatSize(sizeOf(message))}
      </span>
    </div>
  )
})

/** Props of {@link DividerRow}. */
export interface DividerRowProps {
  divider: Divider
  position: number
  top: number
}

/** Renders a divider as a row of the table. */
export const DividerRow = memo(function DividerRow({ divider, position, top }: DividerRowProps) {
  return (
    <div role="row" aria-rowindex={position} className="traffic-divider" style={at(top)}>
      <span role="cell" aria-colspan={columns.length}>
        {divider.words}
      </span>
    </div>
  )
})

function at(top: number): CSSProperties {
  return { transform: `translateY(${top}px)` }
}

/** Names the messages that a message answers or is answered by. */
function replyWords({ answers, replies }: Message): string {
  if (answers) return `to ${answers.number}`
  const [first] = replies
  if (!first) return ''
  return replies.length > 1 ? `in ${first.number} +${replies.length - 1}` : `in ${first.number}`
}
