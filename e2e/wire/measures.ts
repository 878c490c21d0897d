import type { Scene, SceneOptions } from './scene'

/** Something that is measured over each peer. */
export interface Measure extends SceneOptions {
  name: string
  unit: string
  /** How Deskbridge is compared to raw: by the quotient, or by the difference of the two. */
  by: 'ratio' | 'difference'
  /** What the comparison should come to. */
  goal: number
  /** Measures once, in the unit; `wireTicket` is the ticket as it crosses Deskbridge's wire. */
  sample(scene: Scene, wireTicket: unknown): Promise<number>
}

const CALLS = 200
const CALLS_AT_ONCE = 1000
const EVENTS = 500
const BURSTS = 10

const text: SceneOptions & Pick<Measure, 'by'> = { desk: 'text', frames: 1, by: 'ratio' }

/** Returns how many tickets a second arrive. */
const ticketRate = async ({ desk }: Scene): Promise<number> =>
  (EVENTS / (await desk.changeTicket(1, EVENTS))) * 1000

/** Lists what is measured, with the goals. */
export const MEASURES: readonly Measure[] = [
  {
    ...text,
    name: 'small call and its answer',
    unit: 'µs',
    goal: 1.1,
    sample: async ({ widget }) => (await widget.callInTurn(CALLS)) * 1000,
  },
  {
    ...text,
    name: 'call with a ticket and its answer',
    unit: 'µs',
    goal: 1.1,
    sample: async ({ widget }, wireTicket) => (await widget.callInTurn(CALLS, wireTicket)) * 1000,
  },
  {
    ...text,
    name: `${CALLS_AT_ONCE} calls in flight`,
    unit: '/s',
    goal: 0.9,
    sample: async ({ widget }) => (CALLS_AT_ONCE / (await widget.callAtOnce(CALLS_AT_ONCE))) * 1000,
  },
  { ...text, name: 'ticket events, Text', unit: '/s', goal: 0.8, sample: ticketRate },
  { ...text, desk: 'qiscus', name: 'ticket events, Qiscus', unit: '/s', goal: 0.8, sample: ticketRate },
  {
    ...text,
    frames: 50,
    name: 'a ticket to 50 frames: the last has it',
    unit: 'ms',
    goal: 1.5,
    sample: ({ desk }) => desk.changeTicket(BURSTS, 1),
  },
  {
    ...text,
    frames: 50,
    name: 'a ticket to 50 frames: the main thread of the desk',
    unit: 'ms',
    goal: 1.5,
    sample: async ({ desk, threadTime }) => (await threadTime(() => desk.changeTicket(BURSTS, 1))) / BURSTS,
  },
  {
    ...text,
    name: 'load of the frame to connected',
    unit: 'ms',
    by: 'difference',
    goal: 1,
    sample: ({ mount }) => mount(),
  },
]
