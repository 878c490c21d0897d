import { createDetailsWidget, type ICustomerProfile, type ISection } from '@livechat/agent-app-sdk'

interface Transfer {
  chatId: string
}

// What the published types leave out, programs add.
declare module '@livechat/agent-app-sdk' {
  interface ICustomerProfile {
    language: string
  }
  interface IDetailsWidgetEvents {
    chat_transferred: Transfer
  }
  interface ISection {
    testId?: string
  }
}

export const languageOf = (profile: ICustomerProfile): string => profile.language
export const section: ISection = { title: 'Parcel', components: [], testId: 'parcel' }

/** Uses what was added. */
export async function run(): Promise<string | undefined> {
  const widget = await createDetailsWidget()
  widget.on('chat_transferred', ({ chatId }: Transfer) => chatId.trim())
  widget.on('customer_profile', ({ language }) => language.trim())
  await widget.modifySection(section)
  return widget.getCustomerProfile()?.language
}
