import type { DeskPlace } from '../desks/places'

/** States of a connection that faults strike in. */
export const states = {
  idle: 'The widget has not been connected.',
  connecting: 'The widget waits for the host, of which no message has arrived.',
  handshaking: 'Host and widget exchange their first messages.',
  connected: 'The widget is connected.',
  failed: 'The connection has timed out, and the host can be heard again.',
  closed: 'The widget was connected, and has been closed.',
} as const

/** A state that faults strike in. */
export type State = keyof typeof states

/** How a widget can end up after a fault. */
export const ends = {
  stays: 'It is connected all the time, and nothing is announced again.',
  'binds again':
    'It is connected all the time. It announces itself to the new host, which gets the latest values and the unanswered calls.',
  connects: 'It connects by itself.',
  'connect()': 'It connects with the next `connect()`, and does nothing before.',
  'fails, connects':
    'The attempt fails with `CONNECT_TIMEOUT`. The widget connects by itself once the host can be heard.',
  'new document': 'Another document is in the frame, whose widget connects and announces itself.',
  'reload needed':
    'The widget keeps what it has and hears no more. It connects when the host reloads the frame.',
  gone: 'The frame is gone, and the host keeps nothing of it.',
} as const

/** How a widget ended up. */
export type End = keyof typeof ends

/** How a widget ends up, by the state that the fault strikes in. */
export type Ends = Readonly<Record<State, End>>

/** A test that a row of the table names. */
export interface Evidence {
  /** Path of its file from the root of the repository. */
  readonly file: string
  /** Its title as the file has it, with the title of each group before it. */
  readonly title: readonly string[]
}

/** A fault, and how a widget ends up. */
export interface ReliabilityRow {
  /** What happens, where the name of the fault does not say it. */
  readonly about?: string
  /** Whether calls that are under way when it strikes may reject; otherwise those of a connected widget resolve. */
  readonly costsCalls?: boolean
  /** Tests that show the same outside of the table: in a real browser, or with the real frameworks. */
  readonly shownBy?: readonly Evidence[]
  /** How a widget usually ends up; a desk names what differs on its wire. */
  readonly ends: Ends
}

const everyState = (end: End): Ends => ({
  idle: end,
  connecting: end,
  handshaking: end,
  connected: end,
  failed: end,
  closed: end,
})
/** The ends of a fault that leaves document and host as they are. */
const survived = {
  ...everyState('connects'),
  idle: 'connect()',
  connected: 'stays',
  closed: 'connect()',
} as const
/** The ends of a fault that takes longer than a connection may. */
const outlasted = { ...survived, connecting: 'fails, connects', handshaking: 'fails, connects' } as const
const rebound = { ...survived, connected: 'binds again' } as const
/** The ends of what connects the widget by itself. */
const opened = { ...everyState('connects'), connected: 'stays' } as const

const browserTest = (file: string, ...title: string[]): Evidence => ({
  file: `e2e/specs/${file}.spec.ts`,
  title,
})
const genuineInOurHost = (title: string) =>
  browserTest('deskbridge-host-text', 'the genuine ${kind} in our host', title)
const handshakeTest = (title: string) =>
  browserTest(
    'deskbridge-widget-handshakes',
    'a Deskbridge widget and the handshakes of host ${version}',
    title,
  )
const frameTest = (title: string) => browserTest('deskbridge-host-frame', 'a frame of our host', title)
const lifecycleTest = (title: string) => browserTest('page-lifecycle', title)
const adapterTest = (title: string): Evidence => ({
  file: 'conformance/adapter/adapter-suite.ts',
  title: ['${adapter.name} on the desk $desk', title],
})

/** Each fault that is tried on a manual clock, and how a widget ends up. */
export const clockRows = {
  'The document reloads itself': {
    shownBy: [
      genuineInOurHost('works again after it has reloaded itself'),
      lifecycleTest(
        'a widget on ${desk} whose frame goes on to another page and back is connected as a new document',
      ),
    ],
    ends: everyState('new document'),
  },
  'The host moves or reloads the frame': {
    shownBy: [
      frameTest('that is moved with the ${by} around it loads and becomes ready again'),
      genuineInOurHost('works again after the host has reloaded it, with the current ticket'),
      browserTest(
        'storms',
        '${peer.name} is connected to our host, with each ticket once, after "${scenario.name}"',
      ),
    ],
    ends: everyState('new document'),
  },
  'The host page reloads': {
    shownBy: [
      lifecycleTest('a widget on ${desk} whose desk page goes on to another page and back is connected once'),
    ],
    ends: everyState('new document'),
  },
  'The frame is removed': {
    shownBy: [frameTest('that is removed is detached, and its listeners are removed')],
    ends: everyState('gone'),
  },
  'The host is replaced': {
    shownBy: [
      handshakeTest(
        'a new instance for a live frame receives one announcement, the section and the open calls',
      ),
      handshakeTest(
        'a new instance for a live frame in the main menu receives the badge, and no announcement',
      ),
    ],
    about:
      'Another host takes over the living document. Where hosts only answer, none can greet a document that has announced itself to another one.',
    ends: rebound,
  },
  'A second host joins': {
    about: 'Two hosts in one page frame the same document.',
    ends: rebound,
  },
  'Answers are lost': { costsCalls: true, about: 'For 3 s, in both directions.', ends: survived },
  'Answers arrive three times': { ends: survived },
  'Answers are late': { about: 'By 2 s.', ends: survived },
  'Answers are later than every timeout': {
    costsCalls: true,
    about: 'By 40 s.',
    ends: outlasted,
  },
  'Answers overtake each other': {
    about: 'Each one takes up to 500 ms.',
    ends: survived,
  },
  'The host greets again and again': {
    shownBy: [
      handshakeTest('it answers every handshake of an instance, connects once and announces itself once'),
    ],
    about: 'The handshake, or the app context, arrives up to fifteen times.',
    ends: survived,
  },
  'The tab is frozen for 5 s': {
    shownBy: [
      lifecycleTest(
        'a widget on ${desk} that is frozen with its tab stays connected, and is not announced again',
      ),
    ],
    ends: survived,
  },
  'The page is in the back/forward cache': {
    shownBy: [
      lifecycleTest(
        'a widget on ${desk} that is kept as the back/forward cache keeps pages stays connected, and is not announced again',
      ),
    ],
    costsCalls: true,
    about:
      'For a minute, simulated: nothing runs, then overdue timers run before the messages that have waited. Playwright turns the real cache off, and the headless shell of Chromium has none.',
    ends: outlasted,
  },
  'The computer sleeps': {
    costsCalls: true,
    about: 'For 8 h, simulated in the same way.',
    ends: outlasted,
  },
  'The frame is frozen, the host goes on': {
    costsCalls: true,
    about: 'For a minute, in which the ticket changes three times.',
    ends: outlasted,
  },
  'The wall clock jumps': {
    about: 'A year ahead and back. Only elapsed time counts.',
    ends: survived,
  },
  'Handlers throw': { about: 'Every handler of the widget and of the host.', ends: survived },
  'A selector throws': {
    about: 'While the ticket changes.',
    ends: survived,
  },
  'An argument cannot be cloned': {
    shownBy: [
      browserTest(
        'deskbridge-widget-text',
        'posts the target of a proxy, and rejects values that cannot be posted',
      ),
    ],
    about: 'On both sides.',
    ends: survived,
  },
  'Storm of connect() and close()': {
    costsCalls: true,
    about: 'A hundred of each, then one `connect()`.',
    ends: opened,
  },
  'StrictMode mounts twice': {
    shownBy: [
      adapterTest('connects while mounted, and announces the widget once no matter how often it is mounted'),
    ],
    about: 'A hold is released and taken again.',
    ends: opened,
  },
  'Hot reload replaces the widget': {
    shownBy: [
      browserTest(
        'hot-reload',
        "an edited ${framework} component keeps the widget's state on ${desk}, and nothing is announced twice",
      ),
    ],
    costsCalls: true,
    about: 'A new widget connects, the old one is closed.',
    ends: opened,
  },
} as const satisfies Readonly<Record<string, ReliabilityRow>>

/** A fault that is tried on a manual clock. */
export type ClockFault = keyof typeof clockRows

/** Returns how a widget ends up after a fault in a place. */
export function endsAfter(fault: ClockFault, { facts, placement }: DeskPlace): Ends {
  const { ends: usual } = clockRows[fault]
  return { ...usual, ...facts.endsAfter?.(fault, usual, placement) }
}
