import {
  createDetailsWidget,
  createFullscreenWidget,
  type ICustomerProfile,
  type IDetailsWidget,
  type IFullscreenWidget,
  type ISection,
  type ISettingsWidget,
} from '@livechat/agent-app-sdk'

const common = {
  on: () => {},
  off: () => {},
  sendMessage: async () => {},
  trackEvent: async () => {},
  startTransaction: () => {},
  setToast: async () => {},
  openChatWidget: async () => {},
  updateProperties: async () => {},
  getTheme: () => null,
}

// A mock has the published members, and no others.
export const details: IDetailsWidget = {
  ...common,
  getCustomerProfile: () => null,
  putMessage: async () => {},
  watchMessages: async () => {},
  refreshSession: async () => {},
  modifySection: async () => {},
  sendQuickReplies: async () => {},
  sendCards: async () => {},
}
export const fullscreen: IFullscreenWidget = {
  ...common,
  getPageData: () => ({ queryParams: {} }),
  setNotificationBadge: () => {},
  navigate: () => {},
  setReportsFilters: () => {},
}
export const settings: ISettingsWidget = {
  ...common,
  getPageData: () => null,
  getTheme: () => 'dark',
  redirect: async (target) => [target.trim()].forEach(() => {}),
}
export const withParameters = {
  ...details,
  on: (type: string, handler: (...args: never[]) => unknown) => [type, handler],
  modifySection: async (section: ISection) => void section.title,
  putMessage: async (text: string) => void text.trim(),
} satisfies IDetailsWidget

export const profile: ICustomerProfile = {
  id: 'C1',
  name: 'Ann',
  geolocation: { country: '', country_code: '', region: '', city: '', timezone: '' },
  chat: { id: 'T1', groupID: '0' },
  source: 'chats',
}

// The type that test runners give to the mock of a function.
interface Mock<Call extends (...args: never[]) => unknown> {
  mockImplementation(implementation: (...args: Parameters<Call>) => ReturnType<Call>): void
  mockResolvedValue(value: Awaited<ReturnType<Call>>): void
}
declare function mocked<Call extends (...args: never[]) => unknown>(call: Call): Mock<Call>

/** Puts the mocks in the place of what is created. */
export async function mockCreation(): Promise<void> {
  mocked(createDetailsWidget).mockResolvedValue(details)
  mocked(createDetailsWidget).mockImplementation(async () => withParameters)
  mocked(createFullscreenWidget).mockResolvedValue(fullscreen)
  let widget = await createDetailsWidget()
  widget.modifySection = async (section: ISection) => void section.components
  widget.getCustomerProfile = () => profile
  widget = details
  const counting = await createFullscreenWidget()
  counting.setNotificationBadge = () => {}
  const create: typeof createDetailsWidget = async () => widget
  await create()
}
