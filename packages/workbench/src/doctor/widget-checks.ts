import { deskHosts } from '@deskbridge/host/engine'
import { bound } from '../server/page-findings'
import { REACTION_TIMEOUT_MS, READY_TIMEOUT_MS, ROUNDS, type Observation } from './observation'
import { result, type CheckId, type DoctorCheck } from './report'

/** Checks what was seen of a page in the frame of a desk. */
export function checkObservation(observation: Observation): DoctorCheck[] {
  const { desk, interruption, readyAfterMs } = observation
  const name = deskHosts.find(({ id }) => id === desk)?.name ?? desk
  const checks: (DoctorCheck | null)[] = [checkProtocol(observation, name)]
  if (readyAfterMs !== null && interruption === null) {
    checks.push(
      checkAnnouncements(observation, name),
      checkReaction(observation, name),
      checkListeners(observation, name),
    )
  }
  checks.push(checkErrors(observation, name))
  return checks.flatMap((check) => (check ? [{ ...check, desk }] : []))
}

function checkProtocol({ readyAfterMs, otherOrigin, interruption }: Observation, name: string): DoctorCheck {
  if (interruption !== null) {
    const sentence = `The checks in ${name} ended early: ${bound(interruption)}`
    return result('protocol', 'failure', sentence, 'Check that the page stays open and responsive.')
  }
  if (readyAfterMs !== null) {
    return result(
      'protocol',
      'ok',
      `The widget speaks to ${name}, ${Math.round(readyAfterMs)} ms after its frame was added.`,
    )
  }
  if (otherOrigin !== null) {
    const sentence = `The widget speaks to ${name} from ${otherOrigin}, which is not the origin of its URL.`
    return result('protocol', 'failure', sentence, `Configure a URL on ${otherOrigin}.`)
  }
  return result(
    'protocol',
    'failure',
    `The widget said nothing to ${name} within ${READY_TIMEOUT_MS / 1000} s.`,
    'Check that the page calls connect() as it loads, for a desk in the frame that contains it, and that the widget has this desk: `createWidget({ desks: allDesks() })` has all of them.',
  )
}

function checkAnnouncements({ announcements }: Observation, name: string): DoctorCheck {
  const check = (status: DoctorCheck['status'], sentence: string, remedy?: string) =>
    result('announcement', status, sentence, remedy)
  if (announcements === 0) return check('ok', `The widget needs no announcement in this place of ${name}.`)
  if (announcements === 1) return check('ok', `The widget announces itself to ${name} once.`)
  return check(
    'warning',
    `The widget announces itself to ${name} ${announcements} times.`,
    'Connect once for each document, and with one copy of the SDK.',
  )
}

function checkReaction({ reaction }: Observation, name: string): DoctorCheck | null {
  if (!reaction) return null
  const id: CheckId = 'ticket-switch'
  switch (reaction.kind) {
    case 'rendered':
      return result(id, 'ok', `The widget changes its page when another ticket is opened in ${name}.`)
    case 'posted':
      return result(id, 'ok', `The widget sends ${reaction.name} when another ticket is opened in ${name}.`)
    case 'acknowledged':
      return result(id, 'ok', `The widget acknowledges another ticket of ${name}, and shows no change.`)
    case 'none':
      return result(
        id,
        'warning',
        `The widget does not react within ${REACTION_TIMEOUT_MS / 1000} s when another ticket is opened in ${name}${
          reaction.isRestless ? ', as far as can be seen in a page that changes all the time' : ''
        }.`,
        'Subscribe to the ticket instead of reading it once.',
      )
  }
}

/** Checks the growth over all rounds: a listener that is added once, and late, is none that was left behind. */
function checkListeners({ listeners, reaction }: Observation, name: string): DoctorCheck | null {
  if (!listeners) return null
  const { before, after } = listeners
  if (after - before < ROUNDS) {
    const sentence = `The widget leaves no message listener behind in ${name} when ${reaction ? 'the ticket changes or ' : ''}pagehide and pageshow are dispatched.`
    return result('listeners', 'ok', sentence)
  }
  return result(
    'listeners',
    'warning',
    `The message listeners of the page grow from ${before} to ${after} in ${name} when ${reaction ? 'the ticket changes, and ' : ''}pagehide and pageshow are dispatched, ${ROUNDS} times.`,
    'Remove each listener when what added it is gone, and connect once.',
  )
}

function checkErrors({ errors }: Observation, name: string): DoctorCheck {
  const [first] = errors
  if (first === undefined) return result('errors', 'ok', `The page has no uncaught error in ${name}.`)
  const count = errors.length === 1 ? 'an uncaught error' : `${errors.length} uncaught errors`
  const sentence = `The page has ${count} in ${name}: ${bound(first)}`
  return result(
    'errors',
    'failure',
    sentence,
    'Open the page in the workbench, and see the console of the browser.',
  )
}
