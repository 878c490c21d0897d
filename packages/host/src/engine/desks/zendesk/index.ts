import { zendeskCapabilities, zendeskHostOrigins, zendeskQuery } from '@deskbridge/core/desks/zendesk'
import { addQuery } from '../add-query'
import { Modals } from '../../modals'
import type { DeskHost } from '../desk-host'
import {
  describeZendeskMessage,
  exchangeOfZendesk,
  parseAppMessage,
  replaceZendeskData,
  type ZendeskAppMessage,
} from './codec'
import { zendeskExampleExtra, zendeskExampleMessages } from './example'
import { zendeskMessageFacts } from './messages'
import { zendeskPlacements } from './placements'
import { ZendeskHostSession } from './session'

const exampleOrigin = 'https://acme.zendesk.com'

/** The host's side of Zendesk. */
export const zendeskHost = {
  id: 'zendesk',
  name: 'Zendesk',
  placements: zendeskCapabilities,
  ownPlacements: zendeskPlacements,
  isByNameOnly: true,
  isKnownByUrl: true,
  messages: zendeskMessageFacts,
  rules: {
    foreign: 'Z2: a message that bears the mark of no desk is dropped',
    unhandled: 'Z113: a message that is not known is passed on, and changes nothing',
    invalid: 'Z3: a malformed message changes nothing',
    appId: 'Z4: a message of another app is ignored',
    unanswered: 'Z28: the genuine client waits 5 seconds for the answer to a call',
  },
  reasonRules: {
    'other-window': 'Z5',
    foreign: 'Z2',
    'other-origin': 'Z5',
    'other-desk': 'Z11',
    unknown: 'Z61',
    'app-id': 'Z4',
    'not-connected': 'Z22',
    placement: 'Z101',
    'no-ticket': 'Z34',
  },
  connectionMembers: ['appGuid', 'instanceGuid'],
  exampleMessages: zendeskExampleMessages,
  origins: zendeskHostOrigins,
  exampleOrigin,
  exampleExtra: zendeskExampleExtra,
  isCommitting: true,
  parse: parseAppMessage,
  describe: describeZendeskMessage,
  exchangeOf: exchangeOfZendesk,
  replaceData: replaceZendeskData,
  toUrl: (url, { appId, hostOrigin }) =>
    addQuery(url, [
      `${zendeskQuery.origin}=${encodeURIComponent(hostOrigin ?? exampleOrigin)}`,
      `${zendeskQuery.guid}=${encodeURIComponent(appId)}`,
    ]),
  createModals: (apps, openModal) => new Modals(apps, openModal),
  open: (facts) => new ZendeskHostSession(facts),
} as const satisfies DeskHost<'zendesk', ZendeskAppMessage>
