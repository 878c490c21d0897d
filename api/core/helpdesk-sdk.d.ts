import { TextTicket } from './shared.js';

interface ConnectOptions {
    hostOrigins?: readonly string[];
}

interface IChargeBase {
    id: string;
    buyer_organization_id: string;
    buyer_license_id: number;
    buyer_account_id: string;
    buyer_entity_id: string;
    seller_client_id: string;
    order_client_id: string;
    order_organization_id: string;
    name: string;
    price: number;
    return_url: string;
    test: boolean;
    per_account: boolean;
    status: string;
    confirmation_url: string;
    commission_percent: number;
    created_at: string;
    updated_at: string;
}
interface IDirectCharge extends IChargeBase {
    quantity: number;
}
interface IRecurrentCharge extends IChargeBase {
    trial_days: number;
    months: number;
    external_id?: string;
    trial_ends_at: string | null;
    cancelled_at: string | null;
    current_charge_at: string | null;
    next_charge_at: string | null;
}
type Charge = IDirectCharge | IRecurrentCharge;
type Metadata = {
    icon: string;
    description?: string;
    showBillingCyclePicker?: boolean;
};
interface IPaymentIntent extends Pick<IChargeBase, 'name' | 'price' | 'per_account' | 'test'> {
    return_url: string | null;
    months?: number;
    trial_days?: number;
    quantity?: number;
    metadata: Metadata & {
        type: 'direct_charge' | 'recurrent_charge';
        isExternalTransaction: boolean;
    };
}
type TransactionEvent = {
    chargeId: string;
};
type TransactionError = {
    error: unknown;
};
type UpdateBillingCycleEvent = {
    billingCycle: number;
    paymentIntent: IPaymentIntent;
    chargeId: string;
};

type Open = any;
type Published<Member> = unknown extends Member ? Open : unknown[] extends Member ? Open[] : Date extends Member ? Date : Member;
type PublishedTicket = {
    [Name in keyof TextTicket]: Published<TextTicket[Name]>;
};
interface ITicketInfo extends PublishedTicket {
}

interface IToast {
    content: string;
    kind: 'success' | 'error';
}
type IUpdateProperties = {
    onboarded?: boolean;
    plan?: string;
    error_code?: string | null;
} & Record<string, string | number | boolean | null | undefined>;
type Listener<Events> = <T extends keyof Events>(type: T, handler: (data: Events[T]) => Open) => void;
type WildcardListener<Events> = (type: '*', handler: (type: keyof Events, data: Events[keyof Events]) => Open) => void;
interface IWidget<Events> {
    on: Listener<Events> & WildcardListener<Events>;
    off: Listener<Events> & WildcardListener<Events>;
    sendMessage(name: string, data?: Open): Promise<void>;
    trackEvent(name: string, properties: object): Promise<void>;
}
interface UnpublishedEvents {
    transaction_accepted: TransactionEvent;
    transaction_declined: TransactionEvent;
    transaction_failed: TransactionError;
    update_billing_cycle: UpdateBillingCycleEvent;
}
type ExtendedListener<Published, Added = unknown> = Listener<Published & Added & UnpublishedEvents> & WildcardListener<Published>;
type Clear = (...nothing: never[]) => void;
interface NewerMethods {
    setToast(toast: IToast): Promise<void>;
    openChatWidget(): Promise<void>;
    startTransaction(charge: Charge, metadata: Metadata): Promise<void>;
    updateProperties(properties?: IUpdateProperties): Promise<void>;
}

declare enum SectionComponentType {
    Button = "button",
    LabelValue = "label_value",
    Title = "title",
    Link = "link",
    Line = "line",
    Tags = "tags"
}
interface IButtonComponent {
    type: SectionComponentType.Button;
    data: {
        label: string;
        id: string;
        openApp?: boolean;
        primary?: boolean;
        secondary?: boolean;
    };
}
interface ILabelComponent {
    type: SectionComponentType.LabelValue;
    data: {
        label?: string;
        value?: string;
        iconUrl?: string;
        url?: string;
    };
}
interface ILineComponent {
    type: SectionComponentType.Line;
}
interface ILinkComponent {
    type: SectionComponentType.Link;
    data: {
        url: string;
        value?: string;
        inline?: boolean;
    };
}
interface ItemDetails {
    value?: string;
    description?: string;
    imgUrl?: string;
    imgSize?: 'big' | 'small';
    link?: string;
    id?: string;
    clickable?: boolean;
    openApp?: boolean;
}
interface ITitleComponent {
    type: SectionComponentType.Title;
    data: ItemDetails & {
        title: string;
    };
}
interface ITagsComponent {
    type: SectionComponentType.Tags;
    data: {
        tags: string[];
        label?: string;
    };
}
type SectionComponent = IButtonComponent | ILabelComponent | ILineComponent | ILinkComponent | ITitleComponent;
interface ISection {
    title: string;
    components: SectionComponent[];
    imgUrl?: string;
    openApp?: boolean;
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
interface DeskbridgeDetailsWidget extends IDetailsWidget, NewerMethods {
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
interface DeskbridgeFullscreenWidget extends IFullscreenWidget, NewerMethods {
    on: ExtendedListener<IFullscreenWidgetEvents>;
    off: Clear & ExtendedListener<IFullscreenWidgetEvents>;
    setNotificationBadge(count: number | null): void & Promise<void>;
    setNotificationBadge(count: number | null): void;
}
declare function createFullscreenWidget(options?: ConnectOptions): Promise<DeskbridgeFullscreenWidget>;
declare function createFullscreenWidget(): Promise<IFullscreenWidget>;

export { SectionComponentType, createDetailsWidget, createFullscreenWidget };
export type { Charge, ConnectOptions, DeskbridgeDetailsWidget, DeskbridgeFullscreenWidget, DocumentedComponent, IButtonComponent, IDetailsWidget, IDetailsWidgetApi, IDetailsWidgetEvents, IDirectCharge, IDividerComponent, IDocumentedSection, IFullscreenWidget, IFullscreenWidgetApi, IFullscreenWidgetEvents, IItemComponent, ILabelComponent, ILineComponent, ILinkComponent, IRecurrentCharge, ISection, ITagsComponent, ITicketDetailsSectionButtonClick, ITicketInfo, ITitleComponent, IToast, IUpdateProperties, Metadata, SectionComponent, TransactionError, TransactionEvent, UpdateBillingCycleEvent };
