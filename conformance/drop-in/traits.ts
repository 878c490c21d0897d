/** How widgets are created, in each of the SDKs. */
export type Creator =
  | 'createDetailsWidget'
  | 'createMessageBoxWidget'
  | 'createFullscreenWidget'
  | 'createSettingsWidget'
  | 'createNewerWidget'

/** What a rule has to know of an SDK to observe it. */
export interface SdkTraits {
  /** The functions that resolve when the desk has answered an announcement. */
  readonly announcing: readonly Creator[]
  /** The event that carries what the agent works on. */
  readonly ticketEvent: string
  /** The method that returns what the agent works on. */
  readonly getTicket: string
}
