import { modes, themes, ticketPriorities, type Role } from '@deskbridge/core/internal'
import {
  checkManagedApp,
  deskHosts,
  hostDeskIds,
  hostPlacements,
  prepareTicket,
  prepareUser,
  type AppDefinition,
  type HostDeskVersion,
} from '@deskbridge/host/engine'
import { checkFault, faultKinds, type Fault, type FaultKind } from '@deskbridge/host-emulator/faults'
import * as v from 'valibot'
import { noTicket, ticketsView } from '../config'
import {
  byRule,
  filled,
  flag,
  id,
  idOrNull,
  listed,
  members,
  oneOf,
  openingState,
  text,
  textOrNull,
  time,
} from './schema-parts'

/** The latest port. */
const LAST_PORT = 65_535

/** What an app has that the configuration leaves out, while its members are checked one at a time. */
const plainApp: AppDefinition = {
  id: 'app',
  name: 'App',
  url: 'https://app.example.com/',
  desk: 'auto',
  placement: 'ticket-sidebar',
  mode: 'popup',
}

/** Adds the rules of the registry for a member of an app to its schema. */
function byRegistry<Schema extends v.GenericSchema>(name: keyof AppDefinition, schema: Schema): Schema {
  return byRule(schema, (value) => checkManagedApp({ ...plainApp, [name]: value }, deskHosts))
}

const roles = ['agent', 'supervisor', 'admin', 'owner'] as const satisfies readonly Role[]

const access = members({
  roles: v.array(oneOf(roles), 'an array of roles'),
  divisionIds: v.union([v.literal('all'), v.array(text)], '"all" or an array of ids'),
})

const deskVersions = deskHosts.flatMap(({ versions = [] }) => versions) as readonly HostDeskVersion[]

/** Returns the ids of the desks that have a version. */
function desksWith(version: HostDeskVersion): readonly string[] {
  return deskHosts.filter(({ versions }) => versions?.includes(version)).map((desk) => desk.id)
}

const appIdNoun = `letters, digits, - and _, starting with a letter or digit, and not "${ticketsView}"`
const appId = v.pipe(
  v.string(appIdNoun),
  v.regex(/^[a-z\d][\w-]*$/i, appIdNoun),
  v.notValue(ticketsView, appIdNoun),
)

const app = v.pipe(
  members({
    id: v.optional(appId),
    name: text,
    url: text,
    title: v.optional(text),
    desk: v.optional(oneOf([...hostDeskIds, 'auto'])),
    deskVersion: v.optional(oneOf(deskVersions)),
    placement: v.optional(oneOf(hostPlacements), 'ticket-sidebar'),
    mode: v.optional(oneOf(modes)),
    description: v.optional(v.string('a string')),
    iconUrl: v.optional(byRegistry('iconUrl', text)),
    origins: v.optional(byRegistry('origins', v.array(text, 'an array of origins'))),
    permissions: v.optional(byRegistry('permissions', v.array(text, 'an array of permissions'))),
    access: v.optional(access),
    isActive: v.optional(flag),
    isFavorite: v.optional(flag),
    openingState: v.optional(openingState),
  }),
  v.forward(
    v.check(
      ({ title, openingState: state }) => !title || !state,
      'is given beside "openingState", whose title counts: remove one of the two.',
    ),
    ['title'],
  ),
  v.forward(
    v.check(
      ({ desk, deskVersion: version }) => !version || desksWith(version).includes(desk ?? ''),
      ({ input: { deskVersion: version } }) =>
        `is a version of the desk "${desksWith(version!).join('" or "')}": set "desk" to it, or remove "deskVersion".`,
    ),
    ['deskVersion'],
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || !dataset.value.desk) return
    const { desk, placement } = dataset.value
    try {
      checkManagedApp({ ...plainApp, desk, placement }, deskHosts)
    } catch (error) {
      addIssue({ message: `cannot be opened: ${(error as Error).message}` })
    }
  }),
)

const user = byRule(
  members({
    id,
    name: textOrNull,
    email: textOrNull,
    role: textOrNull,
    divisionId: idOrNull,
  }),
  prepareUser,
)

const person = { id: idOrNull, name: textOrNull, email: textOrNull }

const message = members({
  by: oneOf(['requester', 'agent']),
  text: v.string('a string'),
  author: v.optional(text),
  authorId: v.optional(v.nullable(id)),
  at: v.optional(time),
})

const ticketMembers = members({
  id,
  number: v.optional(v.pipe(id, v.notValue(noTicket, `a number or a string other than "${noTicket}"`))),
  subject: textOrNull,
  status: textOrNull,
  priority: v.nullish(oneOf(ticketPriorities), null),
  createdAt: v.nullish(time, null),
  updatedAt: v.nullish(time, null),
  requester: v.nullish(members({ ...person, phone: textOrNull }), null),
  assignee: v.nullish(members(person), null),
  division: v.nullish(members({ id, name: textOrNull }), null),
  tags: v.nullish(v.array(v.string('a string'), 'an array of strings'), []),
  customFields: v.nullish(v.record(v.string(), v.unknown(), 'an object'), {}),
  extra: v.optional(
    v.pipe(
      v.record(v.string(), v.record(v.string(), v.unknown(), 'an object'), 'an object'),
      v.check(
        (extra) => Object.keys(extra).every((desk) => hostDeskIds.some((known) => known === desk)),
        `an object with a member for each desk of ${hostDeskIds.join(', ')}`,
      ),
    ),
  ),
  conversation: v.optional(v.array(message, 'an array of messages'), []),
  language: v.optional(text, 'en'),
})

const ticket = byRule(ticketMembers, ({ conversation: _conversation, language: _language, ...value }) =>
  // As the page gets it.
  prepareTicket(JSON.parse(JSON.stringify(value))),
)

const kinds = Object.keys(faultKinds) as FaultKind[]
const fault = byRule(
  v.looseObject({ kind: oneOf(kinds) }, 'an object with a kind'),
  checkFault,
) as unknown as v.GenericSchema<Fault>

const scenario = members({
  name: text,
  description: v.optional(text),
  desk: v.optional(oneOf(hostDeskIds)),
  ticket: v.optional(v.nullable(id)),
  user: v.optional(id),
  theme: v.optional(oneOf(themes)),
  mode: v.optional(oneOf(modes)),
  view: v.optional(text),
  faults: v.optional(v.array(members({ app: v.nullish(text, null), fault }), 'an array of faults')),
})

const userNoun = 'a user, as in { id: "agent-3", name: "Maya Chen" }'
const ticketNoun = 'a ticket, as in { id: "1042", subject: "Late order" }'
const portNoun = `an integer from 0 to ${LAST_PORT}`

/** The schema of the URL of an app's page. */
export const pageUrlSchema = byRegistry('url', text)

/** The schema of a file of users. */
export const userFileSchema = v.union([user, filled(user, userNoun)], userNoun)

/** The schema of a file of tickets. */
export const ticketFileSchema = v.union([ticket, filled(ticket, ticketNoun)], ticketNoun)

/** The schema of a whole configuration, from which its JSON schema follows. */
export const configSchema = members({
  $schema: v.optional(v.string('a string')),
  port: v.optional(
    v.pipe(v.number(portNoun), v.integer(portNoun), v.minValue(0, portNoun), v.maxValue(LAST_PORT, portNoun)),
  ),
  desk: v.optional(oneOf(hostDeskIds)),
  apps: v.optional(v.array(app, 'an array of apps')),
  users: v.optional(listed(user, userNoun)),
  tickets: v.optional(listed(ticket, ticketNoun)),
  scenarios: v.optional(v.array(scenario, 'an array of scenarios')),
})

/** A configuration whose shape is right; what it names may still be missing. */
export type CheckedConfig = v.InferOutput<typeof configSchema>

/** A user as the configuration has it. */
export type CheckedUser = v.InferOutput<typeof user>

/** A ticket as the configuration has it. */
export type CheckedTicket = v.InferOutput<typeof ticket>

/** An app as the configuration has it. */
export type CheckedApp = v.InferOutput<typeof app>
