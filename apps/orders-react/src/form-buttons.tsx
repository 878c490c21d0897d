import type { Task } from './use-task'

interface FormButtonsProps {
  task: Task
  label: string
  runningLabel: string
  onCancel: () => void
  autoFocus?: boolean
}

/**
 * Renders the submit and cancel buttons of a form, and the error of the last attempt above them.
 *
 * While the task is running, the buttons do nothing but stay focusable: a disabled button would lose the focus.
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
