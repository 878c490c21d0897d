import type { FaultKind, FaultOptions, FaultScope } from './fault'
import type { FaultDescription, FaultSetting, SettingsOf } from './fault-setting'

/** The longest time that a timer of a browser takes; a longer one would end at once. */
const maxMs = 2 ** 31 - 1

const milliseconds = { type: 'number', unit: 'ms', min: 0, max: maxMs } as const
const directions = [
  { value: 'to-widget', label: 'From the desk to the widget' },
  { value: 'to-host', label: 'From the widget to the desk' },
] as const
const bothDirections = ['to-widget', 'to-host'] as const
const fromWidget = ['to-host'] as const

/** The settings that a fault of any kind has: they narrow the messages that meet it. */
export const scopeSettings = {
  message: {
    type: 'string',
    label: 'Message',
    description: 'Name of the messages that meet the fault; all of them when empty.',
  },
  direction: {
    type: 'choice',
    label: 'Direction',
    description: 'The way that the messages go; both ways unless one is chosen.',
    choices: directions,
  },
  times: {
    type: 'number',
    label: 'Times',
    description:
      'How many messages meet the fault before it is used up; no limit when empty, once for a reload.',
    isInteger: true,
    min: 1,
    max: Number.MAX_SAFE_INTEGER,
  },
  probability: {
    type: 'number',
    label: 'Probability',
    description: 'How likely a message is to meet the fault, from 0 to 1.',
    min: 0,
    max: 1,
    default: 1,
  },
  seed: {
    type: 'number',
    label: 'Seed',
    description: 'The same seed picks the same messages in each run; each fault has its own when empty.',
    isInteger: true,
    min: 0,
    max: 2 ** 32 - 1,
  },
} as const satisfies SettingsOf<FaultScope>

const member = { type: 'string', label: 'Member' } as const

/** Every kind of fault, described so that a form can be made of it and a value checked against it. */
export const faultKinds = {
  latency: {
    label: 'Latency',
    description: 'Messages arrive late, all by the same time, so that they keep their order.',
    directions: bothDirections,
    settings: {
      ms: {
        ...milliseconds,
        label: 'Delay',
        description: 'How late they arrive.',
        isRequired: true,
        example: 300,
      },
    },
  },
  jitter: {
    label: 'Jitter',
    description: 'Messages arrive late, each by a random time, so that one may overtake another.',
    directions: bothDirections,
    settings: {
      ms: {
        ...milliseconds,
        label: 'Longest delay',
        description: 'How late they arrive at most.',
        isRequired: true,
        example: 300,
      },
    },
  },
  drop: {
    label: 'Drop',
    description: 'Messages are lost.',
    directions: bothDirections,
    settings: {},
  },
  duplicate: {
    label: 'Duplicate',
    description: 'Messages arrive more than once.',
    directions: bothDirections,
    settings: {
      copies: {
        type: 'number',
        label: 'Copies',
        description: 'How often they arrive.',
        isInteger: true,
        min: 1,
        max: 1000,
        default: 2,
      },
    },
  },
  reorder: {
    label: 'Reorder',
    description: 'Messages arrive after the one that was posted next.',
    directions: bothDirections,
    settings: {
      withinMs: {
        ...milliseconds,
        label: 'Wait',
        description: 'How long they wait for that one, at most.',
        default: 100,
      },
    },
  },
  early: {
    label: 'Early',
    description: 'Messages arrive before those that were posted just before them.',
    directions: bothDirections,
    settings: {
      withinMs: {
        ...milliseconds,
        label: 'Wait',
        description: 'How long the others wait for them; 0 is the same task.',
        default: 0,
      },
    },
  },
  malform: {
    label: 'Malform',
    description: 'Messages carry a value of a wrong type.',
    directions: bothDirections,
    settings: {
      member: {
        ...member,
        description: 'Path of the malformed member, as in requester.email; all of the data when empty.',
      },
      value: {
        type: 'value',
        label: 'Value',
        description: 'The malformed value; one of another type than the original when empty.',
      },
    },
  },
  omit: {
    label: 'Omit',
    description: 'Messages lack a member.',
    directions: bothDirections,
    settings: {
      member: {
        ...member,
        description: 'Path of the missing member, as in requester.email; all of the data when empty.',
      },
    },
  },
  extra: {
    label: 'Extra',
    description: 'Messages carry an unknown member.',
    directions: bothDirections,
    settings: {
      member: { ...member, description: 'Path of the additional member.', default: 'extra' },
      value: { type: 'value', label: 'Value', description: 'Its value.', default: 'unknown' },
    },
  },
  stale: {
    label: 'Stale',
    description: 'Messages are followed by the previous one of the same name, which is out of date.',
    directions: bothDirections,
    settings: {},
  },
  never: {
    label: 'Never answer',
    description:
      'The desk receives messages of the widget, but what it sends at once in return never arrives.',
    directions: fromWidget,
    settings: {},
  },
  refuse: {
    label: 'Refuse',
    description:
      'The desk rejects messages of the widget: with an error where it has errors, otherwise by doing nothing.',
    directions: fromWidget,
    settings: {
      reason: {
        type: 'string',
        label: 'Reason',
        description: 'The message of the error.',
        default: 'The desk refuses this.',
      },
    },
  },
  reload: {
    label: 'Reload',
    description: 'Messages are lost with their document, because the frame is reloaded.',
    directions: bothDirections,
    settings: {},
    times: 1,
  },
  remove: {
    label: 'Remove',
    description: 'Messages are lost with their frame, because the desk removes it.',
    directions: bothDirections,
    settings: {},
  },
} as const satisfies { readonly [K in FaultKind]: FaultDescription<SettingsOf<FaultOptions[K]>> }

/** Returns the description of a kind of fault. */
export function describeFault(kind: FaultKind): FaultDescription {
  return faultKinds[kind]
}

/** Returns every setting of a kind of fault: its own, and those that narrow the messages. */
export function faultSettings(kind: FaultKind): Readonly<Record<string, FaultSetting>> {
  const { settings, directions: ways } = describeFault(kind)
  const { message, direction, ...others } = scopeSettings
  const choices = directions.filter(({ value }) => ways.includes(value))
  return { ...settings, message, direction: { ...direction, choices }, ...others }
}
