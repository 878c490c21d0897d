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

declare const placements: readonly ["ticket-sidebar", "main-menu", "settings"];
type CommonPlacement = (typeof placements)[number];
type AnyPlacement = CommonPlacement | (string & {});
declare const modes: readonly ["popup", "embed"];
type Mode = (typeof modes)[number];
declare const themes: readonly ["light", "dark"];
type Theme = (typeof themes)[number];

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

type Size = number | `${number}px` | `${number}%`;
interface Toast {
    content: string;
    kind: 'success' | 'error';
}
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
    kind: 'refresh-ticket';
} | {
    kind: 'refresh-user';
} | {
    kind: 'send';
    name: string;
    data: unknown;
};

declare const capabilityNames: readonly ["ticket", "user", "section", "badge", "resize", "fullscreen", "toast", "track"];
type CommonCapability = (typeof capabilityNames)[number];
type AnyCapability = CommonCapability | (string & {});

interface PreparedSection {
    readonly section: Section;
    readonly handlers: ReadonlyMap<string, () => void>;
}

type Role = 'agent' | 'supervisor' | 'admin' | 'owner';
interface UserData {
    id: string;
    name: string | null;
    email: string | null;
    role: Role | (string & {}) | null;
    divisionId: string | null;
}
interface PostOptions {
    targetOrigin?: string;
    transfer?: Transferable[];
}
type LinkRefusal = 
'other-window'
 | 'flood';

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
}

type SessionEvent = 
{
    type: 'connected';
    context: SessionContext;
    capabilities: readonly AnyCapability[];
}
 | {
    type: 'context';
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
    error?: Error;
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
interface SessionFacts {
    readonly search: string;
    readonly hash: string;
}
type SessionOutcome = Outcome<SessionEvent>;
interface DeskSession<Message = unknown> {
    start(): SessionOutcome;
    loaded?(): SessionOutcome;
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
    parse(data: unknown): Message | null;
    open(facts: SessionFacts): DeskSession<Message>;
}
interface Desk<Id extends string = string, Message = unknown> extends DeskWire<Id, Message> {
    toTicket(raw: object): TicketData;
    toUser?(raw: object): UserData;
    prepareSection?(value: unknown): PreparedSection;
}

type TicketTable = {
    readonly [Field in keyof TicketData]: readonly [key: string, read: (value: unknown) => TicketData[Field]];
};

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
declare function toTicket(raw: object): TicketData;

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

interface TextDeskOptions {
    placement?: CommonPlacement;
    hasDocumentedTypes?: boolean;
    hostOrigins?: readonly string[] | undefined;
}

type SerializedError = {
    real: true;
    error: {
        message: string;
        code?: unknown;
    };
} | {
    real: false;
    error: unknown;
};
declare function serializeError(error: unknown): SerializedError;
declare function deserializeError(value: unknown): Error;

declare const textHostOrigins: readonly string[];

declare const textCapabilities: Readonly<Record<AnyPlacement, readonly AnyCapability[]>>;

interface RecentCall<Response> {
    readonly request: unknown;
    readonly message: unknown;
    response?: Response;
    waitingCopies: number;
}
interface RecentCalls<Response> {
    add(request: unknown, message: unknown): {
        readonly call: RecentCall<Response>;
        readonly isCopy: boolean;
    };
}
declare function createRecentCalls<Response>(): RecentCalls<Response>;

declare function toTextSection(section: Section): object;

declare function textDesk(options?: TextDeskOptions): Desk<'text', TextHostMessage>;

export { callData, clickEvents, createRecentCalls, deserializeError, eventName, fingerprint, fourWayKey, handleMethod, hostEvent, isHostEvent, isTextEnvelope, isTheme, parseHostEvent, parseHostMessage, parseMarked, parseTextEnvelope, plainConnection, readTextQuery, sectionAlias, serializeError, textCapabilities, textDesk, textEnvelope, textEvents, textHostOrigins, textMessages, textPriorities, textQuery, textSdkMessages, textTicketTable, toTextSection, toTicket };
export type { BareEvent, Binding, HostEvent, MalformedEnvelope, RecentCall, RecentCalls, RequestId, SerializedError, TextDeskOptions, TextEnvelope, TextEnvelopeType, TextHostMessage, TextTicket, WidgetMessage };
