import { Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { JsonIssue } from './json-text'

/** Props of {@link Issues}. */
interface IssuesProps {
  /** What did not happen because of the issues. */
  heading: string
  /** What an issue without a path is about. */
  subject: string
  issues: readonly JsonIssue[]
}

/** Issues that are listed; the others follow once these are corrected. */
const maxListed = 5

/** Renders what is wrong with a JSON text, and where. */
export function Issues({ heading, subject, issues }: IssuesProps) {
  return (
    <div className="issues" role="alert">
      <IconAlertTriangle size={16} aria-hidden className="problem-icon" />
      <div>
        <Text size="sm">{heading}</Text>
        <ul>
          {issues.slice(0, maxListed).map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {path ? <code>{path}</code> : subject} {message}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
