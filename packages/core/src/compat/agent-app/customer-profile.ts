import { agentAppEvents } from '../../desks/agent-app/names'
import type { AgentAppProfile } from '../../desks/agent-app/to-ticket'
import type { AgentAppWidget } from './common-api'

/** A chat whose `id` is there. */
type PublishedChat = Omit<AgentAppProfile['chat'], 'id'> & { id: string }

/** The customer of the chat that an agent has open, as the desk sent it; an interface, so that programs can add members. */
export interface ICustomerProfile extends AgentAppProfile {
  /** The chat; its `id` is missing in the list of customers, although the published type has it. */
  chat: { [Name in keyof PublishedChat]: PublishedChat[Name] }
}

/** The method of widgets that know the customer. */
export interface ICustomerProfileApi {
  /** Returns the last profile, or `null` before the first. */
  getCustomerProfile(): ICustomerProfile | null
}

/** The event of widgets that know the customer, with its data. */
export interface ICustomerProfileEvents {
  /** A customer was opened, or has changed. */
  customer_profile: ICustomerProfile
}

type WithCustomerProfile<Api, Events> = AgentAppWidget<
  Api & ICustomerProfileApi,
  Events & ICustomerProfileEvents
>

/** Returns a copy of a widget that keeps the profile of each `customer_profile` from now on. */
export function withCustomerProfile<Api, Events>(
  widget: AgentAppWidget<Api, Events>,
): WithCustomerProfile<Api, Events> {
  let profile: ICustomerProfile | null = null
  const { on } = widget as AgentAppWidget<unknown, ICustomerProfileEvents>
  on(agentAppEvents.profile, (latest) => {
    profile = latest
  })
  return { ...widget, getCustomerProfile: () => profile } as unknown as WithCustomerProfile<Api, Events>
}
