import { IWidget, TextTicket, Open, SectionOf, ComponentOf, ButtonContent, LabelContent, LinkContent, TitleContent, BuildingBlocks, Listener, PaymentEvents, WildcardListener, TagsContent, ItemDetails, ConnectOptions } from './shared.js';
export { Charge, IDirectCharge, IRecurrentCharge, IToast, IUpdateProperties, Metadata, TransactionError, TransactionEvent, UpdateBillingCycleEvent } from './shared.js';

declare enum SectionComponentType {
    Button = "button",
    LabelValue = "label_value",
    Title = "title",
    Link = "link",
    Line = "line",
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
interface ITagsComponent extends ComponentOf<SectionComponentType.Tags, TagsContent> {
}
type SectionComponent = IButtonComponent | ILabelComponent | ILineComponent | ILinkComponent | ITitleComponent;
interface ISection extends SectionOf<SectionComponent> {
}
type WithPlainType<Component extends {
    type: SectionComponentType;
}> = Component extends unknown ? Omit<Component, 'type'> & {
    type: Component['type'] | `${Component['type']}`;
} : never;
interface IItemComponent {
    type: SectionComponentType.Title | 'title' | 'item';
    data: ItemDetails & ({
        title: string;
    } | {
        title?: undefined;
        value: string;
    });
}
interface IDividerComponent {
    type: 'divider';
}
type DocumentedComponent = WithPlainType<IButtonComponent | ILabelComponent | ILineComponent | ILinkComponent | ITagsComponent> | IItemComponent | IDividerComponent;
interface IDocumentedSection extends Omit<ISection, 'components'> {
    components: readonly DocumentedComponent[];
}

type Published<Member> = unknown extends Member ? Open : unknown[] extends Member ? Open[] : Date extends Member ? Date : Member;
type PublishedTicket = {
    [Name in keyof TextTicket]: Published<TextTicket[Name]>;
};
interface ITicketInfo extends PublishedTicket {
}

type ExtendedListener<Published, Added = unknown> = Listener<Published & Added & PaymentEvents> & WildcardListener<Published>;
type Clear = (...nothing: never[]) => void;

interface ITicketDetailsSectionButtonClick {
    buttonId: string;
}
interface IDetailsWidgetApi {
    modifySection(section: ISection): Promise<void>;
}
interface IDetailsWidgetEvents {
    customer_details_section_button_click: ITicketDetailsSectionButtonClick;
}
interface TicketEvents {
    ticket_info: ITicketInfo;
}
interface DocumentedEvents {
    ticket_details_section_button_click: ITicketDetailsSectionButtonClick;
}
interface IDetailsWidget extends IWidget<IDetailsWidgetEvents & TicketEvents>, IDetailsWidgetApi {
    getTicketInfo(): ITicketInfo | null;
}
type DetailsListener = ExtendedListener<IDetailsWidgetEvents & TicketEvents, DocumentedEvents>;
interface DeskbridgeDetailsWidget extends IDetailsWidget, BuildingBlocks {
    on: DetailsListener;
    off: Clear & DetailsListener;
    modifySection(section: IDocumentedSection): Promise<void>;
    modifySection(section: ISection): Promise<void>;
}
declare function createDetailsWidget(options?: ConnectOptions): Promise<DeskbridgeDetailsWidget>;
declare function createDetailsWidget(): Promise<IDetailsWidget>;

interface IFullscreenWidgetApi {
    setNotificationBadge(count: number | null): void;
}
interface IFullscreenWidgetEvents {
}
interface IFullscreenWidget extends IWidget<IFullscreenWidgetEvents>, IFullscreenWidgetApi {
}
interface DeskbridgeFullscreenWidget extends IFullscreenWidget, BuildingBlocks {
    on: ExtendedListener<IFullscreenWidgetEvents>;
    off: Clear & ExtendedListener<IFullscreenWidgetEvents>;
    setNotificationBadge(count: number | null): void & Promise<void>;
    setNotificationBadge(count: number | null): void;
}
declare function createFullscreenWidget(options?: ConnectOptions): Promise<DeskbridgeFullscreenWidget>;
declare function createFullscreenWidget(): Promise<IFullscreenWidget>;

export { ConnectOptions, SectionComponentType, createDetailsWidget, createFullscreenWidget };
export type { DeskbridgeDetailsWidget, DeskbridgeFullscreenWidget, DocumentedComponent, IButtonComponent, IDetailsWidget, IDetailsWidgetApi, IDetailsWidgetEvents, IDividerComponent, IDocumentedSection, IFullscreenWidget, IFullscreenWidgetApi, IFullscreenWidgetEvents, IItemComponent, ILabelComponent, ILineComponent, ILinkComponent, ISection, ITagsComponent, ITicketDetailsSectionButtonClick, ITicketInfo, ITitleComponent, SectionComponent };
