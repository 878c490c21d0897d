import {
  createDetailsWidget,
  createFullscreenWidget,
  type IDetailsWidget,
  type ISection,
  type ITicketInfo,
} from '@livechat/helpdesk-sdk'

interface Theme {
  theme: 'light' | 'dark'
}

interface Click {
  buttonId: string
  ticketId: string
}

// What the published types leave out, programs add.
declare module '@livechat/helpdesk-sdk' {
  interface ITicketInfo {
    language: string
  }
  interface IDetailsWidgetEvents {
    change_theme: Theme
    ticket_details_section_button_click: Click
    transaction_accepted: { chargeId: string; at: Date }
  }
  interface IDetailsWidget {
    readonly version?: string
  }
  interface IFullscreenWidget {
    readonly version?: string
  }
  interface ISection {
    testId?: string
  }
}

export const languageOf = (ticket: ITicketInfo): string => ticket.language
export const versionOf = (widget: IDetailsWidget): string | undefined => widget.version
export const section: ISection = { title: 'Parcel', components: [], testId: 'parcel' }

/** Uses what was added. */
export async function run(): Promise<(string | undefined)[]> {
  const widget = await createDetailsWidget()
  widget.on('change_theme', ({ theme }) => theme === 'dark')
  widget.on('ticket_details_section_button_click', ({ ticketId }) => ticketId.trim())
  widget.on('ticket_details_section_button_click', (click: Click) => click.buttonId)
  widget.on('transaction_accepted', ({ at }) => at.getTime())
  widget.on('ticket_info', ({ language }) => language.trim())
  await widget.modifySection(section)
  await widget.modifySection({ title: 'Parcel', components: [], testId: 'parcel' })
  const named: IDetailsWidget = widget
  named.on('change_theme', ({ theme }: Theme) => theme)
  return [widget.version, versionOf(named), (await createFullscreenWidget()).version]
}
