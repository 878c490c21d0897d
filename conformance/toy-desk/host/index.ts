import type { DeskHost, MessageFacts } from '@deskbridge/host/engine'
import {
  parsePinboardMessage,
  pinboardCapabilities,
  pinboardId,
  pinboardMessage,
  pinboardNames,
  type PinboardMessage,
} from '../widget'
import { PinboardHostSession } from './session'

const messages = {
  [pinboardNames.here]: { direction: 'to-host', rules: 'P2', isAnnouncement: true },
  [pinboardNames.toast]: { direction: 'to-host', rules: 'P6' },
  [pinboardNames.confetti]: { direction: 'to-host', rules: 'P7' },
  [pinboardNames.welcome]: { direction: 'to-app', rules: 'P3', isTransport: true },
  [pinboardNames.ticket]: { direction: 'to-app', rules: 'P4' },
  [pinboardNames.theme]: { direction: 'to-app', rules: 'P5' },
} as const satisfies Readonly<Record<string, MessageFacts>>

/** The host's side of the pinboard. */
export const pinboardHost = {
  id: pinboardId,
  name: 'Pinboard',
  placements: pinboardCapabilities,
  messages,
  rules: {
    foreign: 'P1: a message that is no string of the pinboard is dropped',
    unhandled: 'P8: a message that is not known changes nothing',
    invalid: 'P9: a message whose data cannot be used is ignored',
    appId: 'P2: an announcement that names another app is ignored',
    unanswered: 'P10: no message is answered',
  },
  origins: ['https://pinboard.example.com'],
  exampleOrigin: 'https://pinboard.example.com',
  exampleExtra: () => ({}),
  isCommitting: true,
  parse: parsePinboardMessage,
  describe: parsePinboardMessage,
  replaceData(message, data) {
    const { name = '' } = parsePinboardMessage(message) ?? {}
    return pinboardMessage(name, data)
  },
  toUrl: (url, { appId }) => `${url.split('#')[0]}#pinboard=${encodeURIComponent(appId)}`,
  open: (facts) => new PinboardHostSession(facts),
} as const satisfies DeskHost<typeof pinboardId, PinboardMessage>
