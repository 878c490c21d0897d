import { ComponentOf, ButtonContent, AgentAppProfile, IWidget, SectionOf, LabelContent, LinkContent, TitleContent, TagsContent, Open, BuildingBlocks, Charge, Metadata, Theme, PaymentEvents, ConnectOptions } from './shared.js';
export { IDirectCharge, IRecurrentCharge, TransactionError, TransactionEvent, UpdateBillingCycleEvent } from './shared.js';

type Base<Events> = Pick<IWidget<Events>, 'on' | 'off' | 'sendMessage'>;
type AgentAppWidget<Api, Events> = Base<Events> & Omit<Api, keyof Base<Events>>;
type Inferable<Widget> = ReturnType<() => Widget>;
interface IThemeData {
    theme: Theme;
}
interface CommonApi extends Omit<BuildingBlocks, 'startTransaction'>, Pick<IWidget<unknown>, 'trackEvent'> {
    startTransaction(charge: Charge, metadata: Metadata): void;
    getTheme(): Theme | null;
}
interface CommonEvents extends PaymentEvents {
    change_theme: IThemeData;
}
interface RichMessagesApi {
    sendQuickReplies(title: Open, buttons: Open): Promise<void>;
    sendCards(cards: Open): Promise<void>;
}
interface IPageData {
    queryParams: object;
}
interface PageDataApi {
    getPageData(): IPageData | null;
}
interface PageDataEvents {
    page_data: IPageData;
}

type PublishedChat = Omit<AgentAppProfile['chat'], 'id'> & {
    id: string;
};
interface ICustomerProfile extends AgentAppProfile {
    chat: {
        [Name in keyof PublishedChat]: PublishedChat[Name];
    };
}
interface ICustomerProfileApi {
    getCustomerProfile(): ICustomerProfile | null;
}
interface ICustomerProfileEvents {
    customer_profile: ICustomerProfile;
}
type WithCustomerProfile<Api, Events> = AgentAppWidget<Api & ICustomerProfileApi, Events & ICustomerProfileEvents>;
declare function withCustomerProfile<Api, Events>(widget: AgentAppWidget<Api, Events>): WithCustomerProfile<Api, Events>;

declare enum SectionComponentType {
    Button = "button",
    LabelValue = "label_value",
    Title = "title",
    Link = "link",
    Line = "line",
    Customer = "customer",
    Tags = "tags"
}
interface IButtonComponent extends ComponentOf<SectionComponentType.Button, ButtonContent> {
}
interface ILabelComponent extends ComponentOf<SectionComponentType.LabelValue, LabelContent> {
}
interface ILineComponent {
    type: SectionComponentType.Line;
}
interface ILinkComponent extends ComponentOf<SectionComponentType.Link, LinkContent> {
}
interface ITitleComponent extends ComponentOf<SectionComponentType.Title, TitleContent> {
}
interface ICustomerComponent {
    type: SectionComponentType.Customer;
}
interface ITagsComponent extends ComponentOf<SectionComponentType.Tags, TagsContent> {
}
type SectionComponent = IButtonComponent | ILabelComponent | ILineComponent | ILinkComponent | ITitleComponent | ICustomerComponent | ITagsComponent;
interface ISection extends SectionOf<SectionComponent> {
}

interface IDetailsWidgetApi {
    putMessage(text: string): Promise<void>;
    watchMessages(): Promise<void>;
    refreshSession(): Promise<void>;
    modifySection(section: ISection): Promise<void>;
}
interface IDetailsWidgetEvents {
    message: IMessage;
    customer_details_section_button_click: ICustomerDetailsSectionButtonClick;
    message_box_text: IMessageBoxText;
}
interface IMessage {
    chat: string;
    message: string;
    message_id: string;
    message_source: string;
}
interface ICustomerDetailsSectionButtonClick {
    buttonId: string;
}
interface IMessageBoxText {
    value: string;
}
type IDetailsWidget = Inferable<AgentAppWidget<IDetailsWidgetApi & ICustomerProfileApi & RichMessagesApi & CommonApi, IDetailsWidgetEvents & ICustomerProfileEvents & CommonEvents>>;
declare function createDetailsWidget(options?: ConnectOptions): Promise<IDetailsWidget>;
declare function createDetailsWidget(): Promise<IDetailsWidget>;

interface IRichMessage {
    template_id: 'cards' | 'quick_replies';
    elements: IRichMessageElement[];
}
interface IRichMessageElement {
    title?: string;
    subtitle?: string;
    image?: IRichMessageImage;
    buttons?: IRichMessageButton[];
}
interface IRichMessageImage {
    name?: string;
    url: string;
    content_type?: string;
    size?: number;
    width?: number;
    height?: number;
}
interface IRichMessageButton {
    text: string;
    type?: string;
    value: string | number;
    postback_id?: string;
    user_ids?: string[];
}

interface IMessageBoxWidgetApi {
    putMessage(message: IRichMessage | string): void;
}
interface IMessageBoxWidgetEvents {
    message_sent: undefined;
}
type IMessageBoxWidget = Inferable<AgentAppWidget<IMessageBoxWidgetApi & ICustomerProfileApi & RichMessagesApi & CommonApi, IMessageBoxWidgetEvents & ICustomerProfileEvents & CommonEvents>>;
declare function createMessageBoxWidget(options?: ConnectOptions): Promise<IMessageBoxWidget>;
declare function createMessageBoxWidget(): Promise<IMessageBoxWidget>;

type ReportsFilters = Record<string, string | string[] | number | number[] | Date>;
interface FullscreenApi {
    setNotificationBadge(count: number | null): void;
    navigate(pathname: string): void;
    setReportsFilters(filters: ReportsFilters): void;
}
type IFullscreenWidget = Inferable<AgentAppWidget<FullscreenApi & PageDataApi & CommonApi, PageDataEvents & CommonEvents>>;
declare function createFullscreenWidget(options?: ConnectOptions): Promise<IFullscreenWidget>;
declare function createFullscreenWidget(): Promise<IFullscreenWidget>;

interface SettingsApi {
    redirect(target: string): Promise<void>;
}
type ISettingsWidget = Inferable<AgentAppWidget<SettingsApi & PageDataApi & CommonApi, PageDataEvents & CommonEvents>>;
declare function createSettingsWidget(options?: ConnectOptions): Promise<ISettingsWidget>;
declare function createSettingsWidget(): Promise<ISettingsWidget>;

export { Charge, ConnectOptions, Metadata, SectionComponentType, Theme, createDetailsWidget, createFullscreenWidget, createMessageBoxWidget, createSettingsWidget, withCustomerProfile };
export type { IButtonComponent, ICustomerComponent, ICustomerDetailsSectionButtonClick, ICustomerProfile, ICustomerProfileApi, ICustomerProfileEvents, IDetailsWidget, IDetailsWidgetApi, IDetailsWidgetEvents, IFullscreenWidget, ILabelComponent, ILineComponent, ILinkComponent, IMessage, IMessageBoxText, IMessageBoxWidget, IMessageBoxWidgetApi, IMessageBoxWidgetEvents, IRichMessage, ISection, ISettingsWidget, ITagsComponent, IThemeData, ITitleComponent, ReportsFilters, SectionComponent };
