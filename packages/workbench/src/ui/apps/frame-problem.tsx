import { Button, Code, Text } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ProbeFinding } from '../../probe'
import type { OpenedApp } from '../desk/opened-app'
import { useDesk } from '../desk/use-desk'
import type { MessageList } from '../traffic/message-list'

/** Renders why an app does not work, over its frame, so that nothing else moves. */
export function FrameProblem({ app, finding }: { app: OpenedApp; finding: ProbeFinding | null }) {
  const { messages } = useDesk()
  const state = useReadable(app.state)
  const problem = useReadable(app.problem)
  if (state?.status === 'ready') return null
  if (problem) return <Problem sentence={problem.message} />
  if (finding) return <Problem sentence={finding.sentence} remedy={finding.remedy} onRetry={app.reload} />
  if (state?.error) {
    const remedy = postsForeignMessages(messages, app)
      ? 'It posts messages, but none of them belongs to a desk: open the Traffic to see them.'
      : undefined
    return <Problem sentence={state.error.message} remedy={remedy} onRetry={app.reload} isStrip />
  }
  return null
}

function postsForeignMessages(messages: MessageList, app: OpenedApp): boolean {
  const appId = app.appId()
  return messages
    .all()
    .some((row) => row.kind === 'message' && row.appId === appId && row.verdict === 'ignored:foreign')
}

interface ProblemProps {
  sentence: string
  remedy?: string | undefined
  onRetry?: () => void
  /** Whether the page in the frame stays visible, because it may be of help. */
  isStrip?: boolean
}

function Problem({ sentence, remedy, onRetry, isStrip = false }: ProblemProps) {
  return (
    <div className="frame-problem" data-strip={isStrip} role="alert">
      <IconAlertTriangle size={18} aria-hidden className="problem-icon" />
      <div>
        <Text size="sm">{sentence}</Text>
        {remedy && (
          <Text size="sm" mt={4}>
            {withCode(remedy)}
          </Text>
        )}
        {onRetry && (
          <Button size="compact-xs" variant="default" mt="xs" onClick={onRetry}>
            Try again
          </Button>
        )}
      </div>
    </div>
  )
}

/** Renders the parts of a sentence between backticks as code. */
function withCode(sentence: string): ReactNode {
  return sentence.split('`').map((part, index) => (index % 2 === 1 ? <Code key={index}>{part}</Code> : part))
}

/** Renders an error that the page did not expect from an app, in the app's place. */
export function UnexpectedProblem(props: { name: string; error: Error; onRetry: () => void }) {
  const { name, error, onRetry } = props
  return (
    <section className="app" aria-label={`${name} app`}>
      <header className="app-bar">
        <Text component="h2" className="panel-title">
          {name}
        </Text>
      </header>
      <div className="app-body">
        <Problem sentence={`${name} could not be shown: ${error.message}`} onRetry={onRetry} />
      </div>
    </section>
  )
}
