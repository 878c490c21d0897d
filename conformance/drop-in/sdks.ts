import { agentAppSdk } from './agent-app-sdk/sdk'
import { helpdeskSdk } from './helpdesk-sdk/sdk'
import type { SdkPair, Subject } from './sdk'

/** The published SDKs that have a drop-in. */
export const sdks: readonly SdkPair[] = [helpdeskSdk, agentAppSdk]

/** What the rules and the programs run on. */
export const subjects: readonly (readonly [subject: Subject, name: string])[] = [
  ['genuine', 'the published SDK'],
  ['deskbridge', 'the drop-in'],
]
