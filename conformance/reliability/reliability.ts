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

/** The places that every fault is tried in: together they have every capability of both desks. */
export type PlaceId = 'textSidebar' | 'textMainMenu' | 'qiscusPopup'

/** A fault, and how a widget ends up in each place. */
export interface ReliabilityRow {
  /** What happens, where the name of the fault does not say it. */
  readonly about?: string
  /** Whether calls that are under way when it strikes may reject; otherwise those of a connected widget resolve. */
  readonly costsCalls?: boolean
  readonly ends: Readonly<Record<PlaceId, Ends>>
}

const everyState = (end: End): Ends => ({
  idle: end,
  connecting: end,
  handshaking: end,
  connected: end,
  failed: end,
  closed: end,
})
const everyPlace = (end: Ends): ReliabilityRow['ends'] => ({
  textSidebar: end,
  textMainMenu: end,
  qiscusPopup: end,
})

/** The ends of a fault that leaves document and host as they are. */
const survived = {
  ...everyState('connects'),
  idle: 'connect()',
  connected: 'stays',
  closed: 'connect()',
} as const
/** The same on a desk whose hosts speak only when spoken to, so that a failed widget has to ask again. */
const survivedInSilence = { ...survived, failed: 'connect()' } as const
const survivedEverywhere = {
  textSidebar: survived,
  textMainMenu: survived,
  qiscusPopup: survivedInSilence,
}
/** The ends of a fault that takes longer than a connection may. */
const outlasted = { connecting: 'fails, connects', handshaking: 'fails, connects' } as const
const outlastedEverywhere = {
  textSidebar: { ...survived, ...outlasted },
  // In the main menu a widget is connected as soon as it has answered the handshake.
  textMainMenu: { ...survived, connecting: 'fails, connects' },
  qiscusPopup: { ...survivedInSilence, ...outlasted },
} as const
const rebound = { ...survived, connected: 'binds again' } as const
/** The ends of what connects the widget by itself. */
const opened = { ...everyState('connects'), connected: 'stays' } as const

/** Each fault that is tried on a manual clock, and how a widget ends up. */
export const clockRows = {
  'The document reloads itself': { ends: everyPlace(everyState('new document')) },
  'The host moves or reloads the frame': { ends: everyPlace(everyState('new document')) },
  'The host page reloads': { ends: everyPlace(everyState('new document')) },
  'The frame is removed': { ends: everyPlace(everyState('gone')) },
  'The host is replaced': {
    about:
      'Another host takes over the living document. The Qiscus protocol has no message with which a host could greet a document that has announced itself before.',
    ends: {
      textSidebar: rebound,
      textMainMenu: rebound,
      qiscusPopup: {
        ...survivedInSilence,
        handshaking: 'reload needed',
        connected: 'reload needed',
        closed: 'reload needed',
      },
    },
  },
  'A second host joins': {
    about: 'Two hosts in one page frame the same document.',
    ends: { textSidebar: rebound, textMainMenu: rebound, qiscusPopup: survivedInSilence },
  },
  'Answers are lost': { costsCalls: true, about: 'For 3 s, in both directions.', ends: survivedEverywhere },
  'Answers arrive three times': { ends: survivedEverywhere },
  'Answers are late': { about: 'By 2 s.', ends: survivedEverywhere },
  'Answers are later than every timeout': {
    costsCalls: true,
    about: 'By 40 s.',
    ends: {
      ...survivedEverywhere,
      textSidebar: { ...survived, ...outlasted },
      qiscusPopup: { ...survivedInSilence, connecting: 'fails, connects' },
    },
  },
  'Answers overtake each other': {
    about: 'Each one takes up to 500 ms.',
    ends: survivedEverywhere,
  },
  'The host greets again and again': {
    about: 'The handshake, or the app context, arrives up to fifteen times.',
    ends: survivedEverywhere,
  },
  'The tab is frozen for 5 s': { ends: survivedEverywhere },
  'The page is in the back/forward cache': {
    costsCalls: true,
    about:
      'For a minute, simulated: nothing runs, then overdue timers run before the messages that have waited.',
    ends: outlastedEverywhere,
  },
  'The computer sleeps': {
    costsCalls: true,
    about: 'For 8 h, simulated in the same way.',
    ends: outlastedEverywhere,
  },
  'The frame is frozen, the host goes on': {
    costsCalls: true,
    about: 'For a minute, in which the ticket changes three times.',
    ends: {
      ...outlastedEverywhere,
      // An update of the ticket lets the widget ask again.
      qiscusPopup: { ...survived, ...outlasted },
    },
  },
  'The wall clock jumps': {
    about: 'A year ahead and back. Only elapsed time counts.',
    ends: survivedEverywhere,
  },
  'Handlers throw': { about: 'Every handler of the widget and of the host.', ends: survivedEverywhere },
  'A selector throws': {
    about: 'While the ticket changes.',
    ends: { ...survivedEverywhere, qiscusPopup: survived },
  },
  'An argument cannot be cloned': { about: 'On both sides.', ends: survivedEverywhere },
  'Storm of connect() and close()': {
    costsCalls: true,
    about: 'A hundred of each, then one `connect()`.',
    ends: everyPlace(opened),
  },
  'StrictMode mounts twice': {
    about:
      'A hold is released and taken again. The adapters are tested in `conformance/adapter`, under the real StrictMode.',
    ends: { ...everyPlace(opened), qiscusPopup: { ...opened, failed: 'connect()' } },
  },
  'Hot reload replaces the widget': {
    costsCalls: true,
    about:
      'A new widget connects, the old one is closed. Real dev servers run in `e2e/specs/hot-reload.spec.ts`.',
    ends: everyPlace(opened),
  },
} as const satisfies Readonly<Record<string, ReliabilityRow>>

/** A fault that is tried on a manual clock. */
export type ClockFault = keyof typeof clockRows
