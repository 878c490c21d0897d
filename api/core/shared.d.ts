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
        showBillingCyclePicker: boolean;
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
interface PaymentEvents {
    transaction_accepted: TransactionEvent;
    transaction_declined: TransactionEvent;
    transaction_failed: TransactionError;
    update_billing_cycle: UpdateBillingCycleEvent;
}
interface BuildingBlocks {
    setToast(toast: IToast): Promise<void>;
    openChatWidget(): Promise<void>;
    startTransaction(charge: Charge, metadata: Metadata): Promise<void>;
    updateProperties(properties?: IUpdateProperties): Promise<void>;
}

interface ButtonContent {
    label: string;
    id: string;
    openApp?: boolean;
    primary?: boolean;
    secondary?: boolean;
}
interface LabelContent {
    label?: string;
    value?: string;
    iconUrl?: string;
    url?: string;
}
interface LinkContent {
    url: string;
    value?: string;
    inline?: boolean;
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
interface TitleContent extends ItemDetails {
    title: string;
}
interface TagsContent {
    tags: string[];
    label?: string;
}
interface ComponentOf<Type, Content> {
    type: Type;
    data: Content;
}
interface SectionOf<Component> {
    title: string;
    components: Component[];
    imgUrl?: string;
    openApp?: boolean;
}

declare const placements: readonly ["ticket-sidebar", "main-menu", "settings"];
type CommonPlacement = (typeof placements)[number];
type AnyPlacement = CommonPlacement | (string & {});
declare const modes: readonly ["popup", "embed"];
type Mode = (typeof modes)[number];
declare const themes: readonly ["light", "dark"];
type Theme = (typeof themes)[number];
interface AppContextOf<D extends string, P extends AnyPlacement = AnyPlacement> {
    appId: string | null;
    desk: D;
    placement: P | null;
    mode: Mode | null;
}

type TicketStatus = 'open' | 'pending' | 'onhold' | 'solved' | 'closed';
declare const ticketPriorities: readonly ["low", "medium", "high", "urgent"];
type TicketPriority = (typeof ticketPriorities)[number];
interface Requester {
    id: string | null;
    name: string | null;
    email: string | null;
    phone: string | null;
}
interface Assignee {
    id: string | null;
    name: string | null;
    email: string | null;
}
interface Division {
    id: string;
    name: string | null;
}
interface TicketData {
    id: string;
    number: string | null;
    subject: string | null;
    status: TicketStatus | (string & {}) | null;
    priority: TicketPriority | null;
    createdAt: string | null;
    updatedAt: string | null;
    requester: Requester | null;
    assignee: Assignee | null;
    division: Division | null;
    tags: string[];
    customFields: Record<string, unknown>;
}
interface TicketChanges {
    subject?: string;
    status?: TicketStatus | (string & {});
    priority?: TicketPriority;
    tags?: readonly string[];
    assignee?: {
        readonly id: string;
    };
    customFields?: Readonly<Record<string, unknown>>;
}
interface TicketOf<D extends string, Raw> extends TicketData {
    desk: D;
    raw: Raw;
}

interface AgentAppProfile {
    id: string;
    name: string;
    email?: string;
    geolocation: {
        longitude?: string;
        latitude?: string;
        country: string;
        country_code: string;
        region: string;
        city: string;
        timezone: string;
    };
    chat: {
        id?: string;
        groupID: string;
        preChatSurvey?: {
            question: string;
            answer: string;
        }[];
    };
    source: 'chats' | 'archives' | 'customers';
}
declare function toTicket$4(raw: object): TicketData;

type Role = 'agent' | 'supervisor' | 'admin' | 'owner';
interface UserData {
    id: string;
    name: string | null;
    email: string | null;
    role: Role | (string & {}) | null;
    divisionId: string | null;
}
interface UserOf<D extends string, Raw> extends UserData {
    desk: D;
    raw: Raw;
}

interface ItemComponent {
    type: 'item';
    data: ItemData;
}
interface ItemData {
    title?: string;
    value?: string;
    description?: string;
    imgUrl?: string;
    imgSize?: 'small' | 'big';
    link?: string;
    id?: string;
    clickable?: boolean;
    openApp?: boolean;
    onClick?: () => void;
}
interface ButtonComponent {
    type: 'button';
    data: ButtonData;
}
interface ButtonData {
    id: string;
    label: string;
    openApp?: boolean;
    primary?: boolean;
    secondary?: boolean;
    onClick?: () => void;
}
interface LabelValueComponent {
    type: 'label_value';
    data: {
        label?: string;
        value?: string;
        iconUrl?: string;
        url?: string;
    };
}
interface LinkComponent {
    type: 'link';
    data: {
        url: string;
        value?: string;
        inline?: boolean;
    };
}
interface DividerComponent {
    type: 'divider';
}
interface TagsComponent {
    type: 'tags';
    data: {
        tags: readonly string[];
        label?: string;
    };
}
type SectionComponent = ItemComponent | ButtonComponent | LabelValueComponent | LinkComponent | DividerComponent | TagsComponent;
interface Section {
    title: string;
    components: readonly SectionComponent[];
    imgUrl?: string;
    openApp?: boolean;
}
declare function item(data: ItemData): ItemComponent;
declare function button(label: string, options?: Partial<Omit<ButtonData, 'label'>>): ButtonComponent;
declare function labelValue(label: string, value: string, options?: {
    iconUrl?: string;
    url?: string;
}): LabelValueComponent;
declare function link(value: string, url: string, options?: {
    inline?: boolean;
}): LinkComponent;
declare function divider(): DividerComponent;
declare function tags(list: readonly string[], label?: string): TagsComponent;

type Size = number | `${number}px` | `${number}%`;
interface Toast {
    content: string;
    kind: 'success' | 'error';
}
type SaveHandler = () => string | void | Promise<string | void>;
type Action = {
    kind: 'section';
    section: Section;
} | {
    kind: 'badge';
    count: number | null;
} | {
    kind: 'resize';
    width?: Size | undefined;
    height?: Size | undefined;
} | {
    kind: 'fullscreen';
    fullscreen: boolean;
} | {
    kind: 'toast';
    toast: Toast;
} | {
    kind: 'track';
    name: string;
    properties: object;
} | {
    kind: 'insertText';
    text: string;
} | {
    kind: 'updateTicket';
    changes: TicketChanges;
} | {
    kind: 'beforeSave';
    handlers: () => readonly SaveHandler[];
} | {
    kind: 'refresh-ticket';
} | {
    kind: 'refresh-user';
} | {
    kind: 'send';
    name: string;
    data: unknown;
};
type ActionKind = Action['kind'];

declare const capabilityNames: readonly ["ticket", "user", "section", "badge", "resize", "fullscreen", "toast", "insertText", "updateTicket", "beforeSave", "track"];
type CommonCapability = (typeof capabilityNames)[number];
type AnyCapability = CommonCapability | (string & {});

interface PreparedSection {
    readonly section: Section;
    readonly handlers: ReadonlyMap<string, () => void>;
}

type Unsubscribe = () => void;
interface Readable<T> {
    get(): T;
    getInitial(): T;
    subscribe(listener: (value: T) => void): Unsubscribe;
}
interface Writable<T> extends Readable<T> {
    set(value: T): void;
}
declare function createWritable<T>(initial: T): Writable<T>;

interface Envelope {
    data: unknown;
    origin: string;
    ports: readonly MessagePort[];
}
interface PostOptions {
    targetOrigin?: string;
    transfer?: Transferable[] | undefined;
}
type LinkRefusal = 
'other-window'
 | 'flood';
type LinkListener = (envelope: Envelope) => void;
interface Link {
    post(message: unknown, options?: PostOptions): void;
    listen(listener: LinkListener, onRefused?: (envelope: Envelope, reason: LinkRefusal) => void): Unsubscribe;
    close(): void;
    hasPeer?(): boolean;
    peerOrigin?(): string | null;
}

type Reason = LinkRefusal
 | 'other-origin'
 | 'foreign'
 | 'other-desk'
 | 'stale'
 | 'duplicate'
 | 'unknown'
 | 'app-id'
 | 'not-connected'
 | 'title'
 | 'mode'
 | 'placement'
 | 'no-ticket';
type Verdict = 'delivered' | `ignored:${Reason}` | `invalid:${string}`;
interface Post extends PostOptions {
    readonly message: unknown;
    readonly isPublic?: boolean;
    readonly settles?: number;
}
interface Outcome<Event> {
    readonly verdict?: Verdict;
    readonly posts?: readonly Post[];
    readonly events?: readonly Event[];
    readonly wakeAfterMs?: number;
    readonly later?: Promise<Outcome<Event>>;
}

type SessionEvent = 
{
    type: 'connected';
    context: SessionContext;
    capabilities: readonly AnyCapability[];
}
 | {
    type: 'ticket';
    raw: object;
}
 | {
    type: 'user';
    raw: object;
}
 | {
    type: 'theme';
    theme: Theme;
}
 | {
    type: 'click';
    buttonId: string;
}
 | {
    type: 'message';
    name: string;
    data: unknown;
}
 | {
    type: 'settled';
    id: number;
    error?: Error | undefined;
    result?: unknown;
}
 | {
    type: 'reconnected';
}
 | {
    type: 'failed';
    error: Error;
};
interface SessionContext {
    appId: string | null;
    placement: AnyPlacement | null;
    mode: Mode | null;
}
interface PageFacts {
    readonly search: string;
    readonly hash: string;
    readonly hostOrigin: string | null;
}
type SessionOutcome = Outcome<SessionEvent>;
interface DeskSession<Message = unknown> {
    start(): SessionOutcome;
    loaded?(): SessionOutcome;
    shown?(): SessionOutcome;
    receive(message: Message): SessionOutcome;
    request(action: Action, id: number): SessionOutcome;
    cancel(id: number): void;
    wake?(): SessionOutcome;
    retry?(): SessionOutcome;
    mustStay(): boolean;
}
interface DeskWire<Id extends string = string, Message = unknown> {
    readonly id: Id;
    readonly hostOrigins: readonly string[] | 'pin-first';
    readonly ownHostOrigins?: readonly string[] | undefined;
    readonly placement?: AnyPlacement | null;
    readonly ownCapabilities?: readonly AnyCapability[];
    readonly isStandalone?: boolean;
    claims?(page: PageFacts): boolean;
    onShown?(run: () => void): Unsubscribe;
    parse(data: unknown): Message | null;
    open(page: PageFacts): DeskSession<Message>;
}
interface Desk<Id extends string = string, Message = unknown> extends DeskWire<Id, Message> {
    toTicket(raw: object): TicketData;
    toUser?(raw: object): UserData;
    prepareSection?(value: unknown): PreparedSection;
}

declare const fingerprint = "@@livechat/postmessenger";
declare const handleMethod = "handle";
declare const fourWayKey = "@@livechat/4way";
declare enum textQuery {
    appId = "plugin_id",
    connection = "connection",
    theme = "theme"
}
declare const plainConnection = "plain";
declare function isTheme(value: unknown): value is Theme;
declare function readTextQuery(search: string): {
    appId: string | null;
    isPlain: boolean;
    theme: Theme | null;
};
declare enum textMessages {
    announce = "plugin_inited",
    section = "customer_details_section",
    badge = "set_fullscreen_widget_notification_badge",
    track = "track",
    toast = "set_toast"
}
declare enum textSdkMessages {
    openChat = "open_chat_widget",
    properties = "update_properties",
    transactionPending = "register_transaction_pending",
    transactionSuccess = "register_transaction_success",
    transactionFailure = "register_transaction_failure"
}
declare const sectionAlias = "ticket_details_section";
declare enum textEvents {
    ticket = "ticket_info",
    theme = "change_theme"
}
declare const clickEvents: readonly string[];
interface Binding {
    readonly owner: string;
    readonly instance: number;
}
type RequestId = string | number | null;
type TextEnvelope = Binding & {
    readonly request: RequestId;
} & ({
    readonly type: 'handshake' | 'handshake_echo';
    readonly data: undefined;
} | {
    readonly type: 'response';
    readonly data: {
        readonly error: boolean;
        readonly result: unknown;
    };
} | {
    readonly type: 'call';
    readonly request: string | number;
    readonly data: {
        readonly method: string;
        readonly args: readonly [message: unknown];
    };
} | {
    readonly type: 'emit';
    readonly data: {
        readonly event: string;
        readonly arg: unknown;
    };
});
type TextEnvelopeType = TextEnvelope['type'];
declare function isTextEnvelope(data: unknown): data is Record<string, unknown>;
declare function parseTextEnvelope(value: Record<string, unknown>): TextEnvelope | string;
interface MalformedEnvelope {
    readonly type: 'malformed';
    readonly path: string;
}
interface BareEvent {
    readonly type: 'event';
    readonly name: string;
    readonly data: unknown;
}
type TextHostMessage = TextEnvelope | MalformedEnvelope | BareEvent;
declare function parseMarked(value: unknown): TextEnvelope | MalformedEnvelope | null;
declare function parseHostEvent(value: unknown): BareEvent | null;
declare function parseHostMessage(value: unknown): TextHostMessage | null;
declare function textEnvelope({ owner, instance }: Binding, type: TextEnvelopeType, request: unknown, data: unknown): Record<string, unknown>;
declare function callData(message: unknown): {
    method: string;
    args: unknown[];
};
interface WidgetMessage {
    plugin_id: string | null;
    message: string;
    data: unknown;
}
interface HostEvent {
    event_name: string;
    event_data: unknown;
}
declare function hostEvent(name: string, data: unknown): HostEvent;
declare function isHostEvent(data: unknown): data is HostEvent;
declare function eventName(event: HostEvent): string;

declare const messageBox = "message-box";
declare const agentAppCapabilities: Readonly<Record<AnyPlacement, readonly AnyCapability[]>>;

interface ChatwootPerson {
    id: number | string | null;
    name: string | null;
    email: string | null;
}
interface ChatwootContact extends ChatwootPerson {
    phone_number?: string | null;
    identifier?: string | null;
    thumbnail?: string;
    custom_attributes?: Record<string, unknown>;
    additional_attributes?: Record<string, unknown>;
}
interface ChatwootConversation {
    id: number | string;
    account_id?: number;
    inbox_id?: number;
    status?: string | null;
    priority?: string | null;
    labels?: string[];
    created_at?: number;
    updated_at?: number;
    timestamp?: number;
    custom_attributes?: Record<string, unknown>;
    additional_attributes?: Record<string, unknown>;
    messages?: Record<string, unknown>[];
    meta?: {
        sender?: ChatwootContact;
        channel?: string;
        assignee?: ChatwootPerson | null;
        team?: {
            id: number | string;
            name: string | null;
        } | null;
    };
}
interface ChatwootTicket {
    conversation: ChatwootConversation;
    contact?: ChatwootContact | null;
    customAttributes?: {
        attribute_key: string;
        attribute_display_name: string;
        [member: string]: unknown;
    }[];
}
interface ChatwootUser extends ChatwootPerson {
}
declare function toTicket$3(raw: object): TicketData;
declare function toUser$2(raw: object): UserData;

type TicketTable = {
    readonly [Field in keyof TicketData]: readonly [key: string, read: (value: unknown) => TicketData[Field]];
};

interface QiscusTicket {
    id: string | number;
    sequential_id: string | number;
    subject: string;
    status: string;
    priority: string;
    created_at: string;
    updated_at: string;
    requester: {
        id: string | number;
        name: string;
        email: string;
        phone: string;
    };
    assignee: {
        id: string | number;
        name: string;
        email: string;
    } | null;
    division: {
        id: string | number;
        name: string;
    } | null;
    tags: string[];
    form_id: string | number | null;
    custom_fields: {
        id: string | number;
        name: string;
        label: string;
        type: string;
        value: unknown;
    }[];
}
interface QiscusUser {
    id: string | number;
    name: string;
    email: string;
    role: string;
    division_id: string | number | null;
}
declare const qiscusTicketTable: TicketTable;
declare function toTicket$2(raw: object): TicketData;
declare function toUser$1(raw: object): UserData;

type StandaloneTicket = Partial<TicketData>;
type StandaloneUser = Partial<UserData>;
interface StandaloneDeskOptions {
    ticket?: StandaloneTicket;
    user?: StandaloneUser;
    theme?: Theme;
}
declare function standaloneDesk(options?: StandaloneDeskOptions): Desk<'standalone'>;

interface TextTicket {
    id: string;
    shortId: string;
    createdBy?: string;
    updatedBy?: string;
    updatedAt?: Date | string;
    lastMessageAt?: Date | string;
    date: Date | string;
    events: unknown[];
    requester: unknown;
    status: unknown;
    spam: unknown;
    subject: string;
    source: unknown;
    tagIds: string[];
    teamIds: string[];
    assignment: unknown;
    ratingRequestSent: boolean;
    rating?: unknown;
    totalRatings: number;
    ccs?: unknown[];
    priority: unknown;
    followers: string[];
    childTickets: unknown[];
    parentTicket: unknown;
    draft?: unknown;
    integrations?: unknown;
    customFields?: unknown;
}
declare const textPriorities: Readonly<Record<TicketPriority, number>>;
declare const textTicketTable: TicketTable;
declare function toTicket$1(raw: object): TicketData;

type ZendeskPlacement = 'new-ticket-sidebar' | 'ticket-editor' | 'top-bar' | 'user-sidebar' | 'organization-sidebar' | 'modal' | 'background';
declare const zendeskCapabilities: Readonly<Record<Exclude<CommonPlacement, 'settings'> | ZendeskPlacement, readonly AnyCapability[]>>;

interface ZendeskPerson {
    id: string | number | null;
    name: string | null;
    email: string | null;
}
interface ZendeskGroup {
    id: string | number;
    name: string | null;
}
interface ZendeskTicket {
    id?: string | number;
    subject: string | null;
    status: string | null;
    priority: string | null;
    type?: string | null;
    description?: string;
    requester: ZendeskPerson | null;
    assignee: {
        user?: ZendeskPerson;
        group?: ZendeskGroup;
    } | null;
    tags: string[];
    createdAt: string | null;
    updatedAt: string | null;
    brand?: unknown;
    form?: unknown;
    organization?: unknown;
    customFields: Record<string, unknown>;
}
interface ZendeskUser extends ZendeskPerson {
    role: string | null;
    groups: ZendeskGroup[];
}
declare function fromNeutral<Word>(word: Word): Word | string;
declare function toTicket(raw: object): TicketData;
declare function toUser(raw: object): UserData;

interface Clock {
    now(): number;
    after(delayMs: number, run: () => void): Unsubscribe;
}
declare const systemClock: Clock;

type WidgetErrorCode = 
'CONNECT_TIMEOUT'
 | 'REQUEST_TIMEOUT'
 | 'CLOSED'
 | 'UNSUPPORTED'
 | 'REJECTED'
 | 'INVALID_ARGUMENT'
 | 'ORIGIN_REFUSED'
 | 'NOT_EMBEDDED'
 | 'NO_WIDGET'
 | 'FORBIDDEN'
 | 'NOT_FOUND';
declare const brand: unique symbol;
declare class WidgetError extends Error {
    readonly code: WidgetErrorCode;
    readonly name = "WidgetError";
    constructor(code: WidgetErrorCode, message: string, options?: {
        cause?: unknown;
    });
    get [brand](): true;
}
declare function isWidgetError(error: unknown, code?: WidgetErrorCode): error is WidgetError;

interface Diagnostic {
    code: Reason | 'invalid' | 'unsupported' | 'refused';
    message: string;
    data?: unknown;
    origin?: string;
}

interface DeskData {
    text: {
        ticket: TextTicket;
        user: never;
    };
    qiscus: {
        ticket: QiscusTicket;
        user: QiscusUser;
    };
    'agent-app': {
        ticket: AgentAppProfile;
        user: never;
        placement: typeof messageBox;
    };
    zendesk: {
        ticket: ZendeskTicket;
        user: ZendeskUser;
        placement: ZendeskPlacement;
    };
    chatwoot: {
        ticket: ChatwootTicket;
        user: ChatwootUser;
    };
    standalone: {
        ticket: StandaloneTicket;
        user: StandaloneUser;
    };
}
declare function allDesks({ placement }?: {
    placement?: Placement | undefined;
}): readonly Desk[];
type DeskId = keyof DeskData;
type Own<Key extends string> = {
    [D in DeskId]: DeskData[D] extends Readonly<Record<Key, infer Value>> ? Value : never;
}[DeskId];
type Placement = CommonPlacement | Own<'placement'>;
type Capability = CommonCapability | Own<'capability'>;
type RawTicket<D extends DeskId> = DeskData[D]['ticket'];
type Ticket = {
    [D in DeskId]: TicketOf<D, DeskData[D]['ticket']>;
}[DeskId];
type User = {
    [D in DeskId]: UserOf<D, DeskData[D]['user']>;
}[DeskId];
type AppContext = AppContextOf<DeskId, Placement>;

interface WidgetEvents {
    ticketChange: {
        ticket: Ticket;
        previous: Ticket | null;
        isSwitch: boolean;
    };
    sectionButtonClick: {
        buttonId: string;
    };
    reconnect: Record<never, never>;
    message: {
        desk: DeskId;
        name: string;
        data: unknown;
    };
}
type WidgetEventType = keyof WidgetEvents;
type WidgetEventHandler<K extends WidgetEventType> = (event: WidgetEvents[K]) => void;

type ConnectionStatus = 'idle' | 'connecting' | 'connected' | 'failed' | 'closed';
type WidgetState = Readonly<{
    status: ConnectionStatus;
    error: WidgetError | null;
    desk: DeskId | null;
    appContext: AppContext | null;
    theme: Theme | null;
    ticket: Ticket | null;
    user: User | null;
    capabilities: ReadonlySet<Capability>;
    refusals: Readonly<Partial<Record<Capability, WidgetError>>>;
}>;

type TicketState = {
    readonly status: 'waiting';
    readonly ticket: null;
    readonly error: null;
} | {
    readonly status: 'ready';
    readonly ticket: Ticket;
    readonly error: null;
} | {
    readonly status: 'unavailable';
    readonly ticket: null;
    readonly error: WidgetError;
} | {
    readonly status: 'failed';
    readonly ticket: Ticket | null;
    readonly error: WidgetError;
} | {
    readonly status: 'closed';
    readonly ticket: null;
    readonly error: null;
};

interface WidgetOptions {
    desks?: readonly Desk[];
    hostOrigins?: readonly string[];
    connectTimeoutMs?: number;
    requestTimeoutMs?: number;
    link?: Link;
    clock?: Clock;
    onDiagnostic?: (diagnostic: Diagnostic) => void;
}
type WidgetOptionsWithDesks = WidgetOptions & Required<Pick<WidgetOptions, 'desks'>>;
interface Widget {
    readonly state: Readable<WidgetState>;
    readonly status: Readable<ConnectionStatus>;
    readonly error: Readable<WidgetError | null>;
    readonly ticket: Readable<Ticket | null>;
    readonly ticketState: Readable<TicketState>;
    readonly user: Readable<User | null>;
    readonly appContext: Readable<AppContext | null>;
    readonly theme: Readable<Theme | null>;
    readonly capabilities: Readable<ReadonlySet<Capability>>;
    connect(): Promise<void>;
    close(): void;
    retain(): Unsubscribe;
    whenTicket(): Promise<Ticket>;
    on<K extends WidgetEventType>(type: K, handler: WidgetEventHandler<K>): Unsubscribe;
    can(capability: Capability): boolean;
    setSection(section: Section): Promise<void>;
    setBadge(count: number | null): Promise<void>;
    holdSection(section: Section): Unsubscribe;
    holdBadge(count: number | null): Unsubscribe;
    resize(size: {
        width?: Size;
        height?: Size;
    }): Promise<void>;
    setFullscreen(fullscreen: boolean): Promise<void>;
    refreshTicket(): Promise<Ticket>;
    refreshUser(): Promise<User>;
    showToast(toast: Toast): Promise<void>;
    insertText(text: string): Promise<void>;
    updateTicket(changes: TicketChanges): Promise<void>;
    onBeforeSave(handler: SaveHandler): Unsubscribe;
    trackEvent(name: string, properties: object): Promise<void>;
    send(name: string, data?: unknown): Promise<unknown>;
}

interface SectionIssue {
    path: string;
    message: string;
}
type SectionResult = {
    ok: true;
    section: Section;
} | {
    ok: false;
    issues: SectionIssue[];
};
declare function parseSection(value: unknown): SectionResult;

declare const sectionDefaults: {
    readonly imgSize: "big";
    readonly clickable: false;
    readonly openApp: false;
    readonly primary: false;
    readonly secondary: false;
    readonly inline: true;
};
declare function select<T, U>(source: Readable<T>, selector: (value: T) => U, isEqual?: (previous: U, next: U) => boolean): Readable<U>;

interface LinkPairOptions {
    origins?: readonly [first: string, second: string];
    clock?: Clock | null;
}
declare function createLinkPair(options?: LinkPairOptions): readonly [first: Link, second: Link];

export { WidgetError, agentAppCapabilities, allDesks, button, callData, clickEvents, createLinkPair, createWritable, divider, eventName, fingerprint, fourWayKey, fromNeutral, handleMethod, hostEvent, isHostEvent, isTextEnvelope, isTheme, isWidgetError, item, labelValue, link, messageBox, parseHostEvent, parseHostMessage, parseMarked, parseSection, parseTextEnvelope, plainConnection, qiscusTicketTable, readTextQuery, sectionAlias, sectionDefaults, select, standaloneDesk, systemClock, tags, textEnvelope, textEvents, textMessages, textPriorities, textQuery, textSdkMessages, textTicketTable, toTicket$4 as toTicket, toTicket$3 as toTicket$1, toTicket as toTicket$2, toTicket$2 as toTicket$3, toTicket$1 as toTicket$4, toUser$2 as toUser, toUser as toUser$1, toUser$1 as toUser$2, zendeskCapabilities };
export type { Action, ActionKind, AgentAppProfile, AnyCapability, AnyPlacement, AppContext, Assignee, BareEvent, Binding, BuildingBlocks, ButtonComponent, ButtonContent, ButtonData, Capability, Charge, ChatwootTicket, ChatwootUser, Clock, CommonPlacement, ComponentOf, ConnectOptions, ConnectionStatus, Desk, DeskId, DeskSession, Diagnostic, DividerComponent, Division, Envelope, HostEvent, IDirectCharge, IRecurrentCharge, IToast, IUpdateProperties, IWidget, ItemComponent, ItemData, ItemDetails, LabelContent, LabelValueComponent, Link, LinkComponent, LinkContent, LinkListener, LinkPairOptions, LinkRefusal, Listener, MalformedEnvelope, Metadata, Mode, Open, Outcome, PageFacts, PaymentEvents, Placement, Post, PostOptions, PreparedSection, QiscusTicket, QiscusUser, RawTicket, Readable, Reason, RequestId, Requester, Role, SaveHandler, Section, SectionComponent, SectionIssue, SectionOf, SectionResult, SessionContext, SessionEvent, SessionOutcome, Size, StandaloneDeskOptions, StandaloneTicket, StandaloneUser, TagsComponent, TagsContent, TextEnvelope, TextEnvelopeType, TextHostMessage, TextTicket, Theme, Ticket, TicketChanges, TicketData, TicketOf, TicketPriority, TicketState, TicketStatus, TitleContent, Toast, TransactionError, TransactionEvent, Unsubscribe, UpdateBillingCycleEvent, User, UserData, UserOf, Verdict, Widget, WidgetErrorCode, WidgetEventHandler, WidgetEventType, WidgetEvents, WidgetMessage, WidgetOptions, WidgetOptionsWithDesks, WidgetState, WildcardListener, Writable, ZendeskPlacement, ZendeskTicket, ZendeskUser };
