import {
  createDetailsWidget,
  createFullscreenWidget,
  type IDetailsWidget,
  type IFullscreenWidget,
  type ISection,
  type ITicketInfo,
} from '@livechat/helpdesk-sdk'

// A mock has the published members, and no others.
export const details: IDetailsWidget = {
  on: () => {},
  off: () => {},
  sendMessage: async () => {},
  trackEvent: async () => {},
  getTicketInfo: () => null,
  modifySection: async () => {},
}
export const fullscreen: IFullscreenWidget = {
  on: () => {},
  off: () => {},
  sendMessage: () => Promise.resolve(),
  trackEvent: () => Promise.resolve(),
  setNotificationBadge: () => {},
}
export const withParameters: IDetailsWidget = {
  ...details,
  on: (type: string, handler: (...args: never[]) => unknown) => [type, handler],
  off: (type: string, handler: (...args: never[]) => unknown) => [type, handler],
  sendMessage: async (name, data) => [name.trim(), data.any].forEach(() => {}),
  trackEvent: async (name, properties) => [name.trim(), properties].forEach(() => {}),
  modifySection: async (section: ISection) => section.components.forEach(() => {}),
  getTicketInfo: (): ITicketInfo | null => ticket,
}
export const satisfied = {
  ...details,
  modifySection: async (section: ISection) => void section.title,
} satisfies IDetailsWidget

export const ticket: ITicketInfo = {
  id: 'T1',
  shortId: '1',
  date: new Date(0),
  events: [],
  requester: { name: 'Ann', email: 'ann@example.com' },
  status: 'open',
  spam: false,
  subject: 'Late parcel',
  source: 'email',
  tagIds: [],
  teamIds: [],
  assignment: null,
  ratingRequestSent: false,
  totalRatings: 0,
  priority: 0,
  followers: [],
  childTickets: [],
  parentTicket: null,
}

/** Records what a program does. */
export class FakeDetailsWidget implements IDetailsWidget {
  readonly sections: ISection[] = []
  private readonly handlers = new Map<string, ((...args: never[]) => unknown)[]>()

  on(type: string, handler: (...args: never[]) => unknown): void {
    this.handlers.set(type, [...(this.handlers.get(type) ?? []), handler])
  }
  off(type: string, handler: (...args: never[]) => unknown): void {
    this.handlers.set(type, this.handlers.get(type)?.filter((other) => other !== handler) ?? [])
  }
  async sendMessage(name: string, data?: unknown): Promise<void> {
    void [name, data]
  }
  async trackEvent(name: string, properties: object): Promise<void> {
    void [name, properties]
  }
  getTicketInfo(): ITicketInfo | null {
    return ticket
  }
  async modifySection(section: ISection): Promise<void> {
    this.sections.push(section)
  }
}

// The types that test runners give to the mock of a function.
interface Mock<Call extends (...args: never[]) => unknown> {
  mockImplementation(implementation: (...args: Parameters<Call>) => ReturnType<Call>): void
  mockReturnValue(value: ReturnType<Call>): void
  mockResolvedValue(value: Awaited<ReturnType<Call>>): void
}
declare function mocked<Call extends (...args: never[]) => unknown>(call: Call): Mock<Call>
declare function spyOn<Target extends object, Name extends keyof Target>(
  target: Target,
  name: Name,
): Target[Name] extends (...args: never[]) => unknown ? Mock<Target[Name]> : never

/** Puts the mocks in the place of what is created. */
export async function mockCreation(): Promise<void> {
  mocked(createDetailsWidget).mockResolvedValue(details)
  mocked(createDetailsWidget).mockReturnValue(Promise.resolve(new FakeDetailsWidget()))
  mocked(createDetailsWidget).mockImplementation(async () => withParameters)
  mocked(createFullscreenWidget).mockResolvedValue(fullscreen)
  mocked(details.modifySection).mockImplementation(async (section: ISection) => void section.title)

  const widget = await createDetailsWidget()
  spyOn(widget, 'modifySection').mockImplementation(async (section: ISection) => void section.components)
  widget.modifySection = async (section: ISection) => void section.components
  widget.getTicketInfo = () => ticket
  widget.on = () => {}
  widget.off = (type: string, handler: unknown) => [type, handler]
  Object.assign(widget, { sendMessage: async () => {} })
  spyOn(widget, 'getTicketInfo').mockReturnValue(ticket)
  spyOn(widget, 'on').mockImplementation((type: '*') => type)
  spyOn(await createFullscreenWidget(), 'setNotificationBadge').mockImplementation(() => {})
}

/** Puts a mock in the place of a widget whose published type is written out. */
export async function exchange(): Promise<(IDetailsWidget | IFullscreenWidget)[]> {
  let widget: IDetailsWidget = await createDetailsWidget()
  const first = widget
  widget = details
  const create: () => Promise<IDetailsWidget> = async () => widget
  const counting: IFullscreenWidget = await createFullscreenWidget()
  counting.setNotificationBadge = () => {}
  return [first, await create(), counting]
}
