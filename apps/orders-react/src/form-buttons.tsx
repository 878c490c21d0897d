import type { Task } from './use-task'

interface FormButtonsProps {
  task: Task
  label: string
  runningLabel: string
  onCancel: () => void
  autoFocus?: boolean
}

/**
 * Draws the two buttons below a form, and above them why it failed the last time.
 *
 * While the work is under way they do nothing but stay focusable: a disabled button would lose the focus.
 */
export function FormButtons({ task, label, runningLabel, onCancel, autoFocus = false }: FormButtonsProps) {
  return (
    <>
      {task.failure && (
        <p className="failure" role="alert">
          {task.failure}
        </p>
      )}
      <div className="row">
        <button className="main" autoFocus={autoFocus} aria-disabled={task.isRunning}>
          {task.isRunning ? runningLabel : label}
        </button>
        <button type="button" aria-disabled={task.isRunning} onClick={task.isRunning ? undefined : onCancel}>
          Cancel
        </button>
      </div>
    </>
  )
}
