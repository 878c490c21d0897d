import { TicketData, Theme, AnyPlacement, UserData, Requester, Assignee, Division, DeskId, RawTicket, Mode, Section, Outcome, Action, Placement, Size, Post, Verdict, AnyCapability, Reason, Envelope, Role, Readable, WidgetError, Link, Clock, Diagnostic, Unsubscribe } from '@deskbridge/core/internal';
import * as _deskbridge_core_desks_chatwoot from '@deskbridge/core/desks/chatwoot';
import { ChatwootMessage } from '@deskbridge/core/desks/chatwoot';
import * as _deskbridge_core_desks_zendesk from '@deskbridge/core/desks/zendesk';
import { ZendeskCallName } from '@deskbridge/core/desks/zendesk';
import * as _deskbridge_core_desks_qiscus from '@deskbridge/core/desks/qiscus';
import { QiscusMessage, qiscusEvents, parseQiscusMessage } from '@deskbridge/core/desks/qiscus';
import { TextEnvelope, MalformedEnvelope, RecentCall, TextTicket } from '@deskbridge/core/desks/text';
import * as _deskbridge_core from '@deskbridge/core';

type HostId = string | number;
type WithHostId<Part extends {
    id: string | null;
}> = Omit<Part, 'id'> & {
    id: HostId | Extract<Part['id'], null>;
};
interface HostTicket extends Omit<TicketData, 'id' | 'number' | 'requester' | 'assignee' | 'division'> {
    id: HostId;
    number: HostId | null;
    requester: WithHostId<Requester> | null;
    assignee: WithHostId<Assignee> | null;
    division: WithHostId<Division> | null;
    extra?: {
        [D in DeskId]?: Partial<RawTicket<D>>;
    };
}

interface ChatwootAppMessage extends ChatwootMessage {
    readonly isWrapped: boolean;
}
declare function parseAppMessage$1(text: unknown): ChatwootAppMessage | null;
declare function describeChatwootMessage(text: unknown): NamedMessage | null;
declare function replaceChatwootData(text: unknown, data: unknown): unknown;

declare class ChatwootHostSession implements HostSession<ChatwootAppMessage, ChatwootAppMessage> {
    #private;
    constructor(facts: HostSessionFacts);
    loaded(): HostOutcome;
    receive(message: ChatwootAppMessage): HostOutcome;
    respond({ event: name, data }: ChatwootAppMessage, response?: HostResponse): HostOutcome;
    change(part: HostChange): HostOutcome;
    request(name: string, data: unknown, id: number): HostOutcome;
    cancel(): void;
}

interface HostUser extends Omit<UserData, 'id' | 'divisionId'> {
    id: HostId;
    divisionId: HostId | null;
}

interface StoryMessage {
    readonly by: 'requester' | 'agent';
    readonly author: string;
    readonly authorId: string | null;
    readonly at: string;
    readonly text: string;
}
interface StoryTicketLink {
    readonly id: string;
    readonly number: string;
    readonly subject: string;
}
interface TicketStory {
    readonly ticket: TicketData;
    readonly conversation: readonly StoryMessage[];
    readonly channel: 'chat' | 'email' | 'phone';
    readonly formId: string | null;
    readonly fieldLabels: Readonly<Record<string, string>>;
    readonly followers: readonly string[];
    readonly copies: readonly string[];
    readonly rating: {
        readonly score: 'good' | 'bad';
        readonly comment: string;
    } | null;
    readonly mergedTickets: readonly StoryTicketLink[];
    readonly mergedInto: StoryTicketLink | null;
    readonly draft: string | null;
    readonly integrations: Readonly<Record<string, unknown>>;
}

declare function chatwootExampleExtra({ ticket, conversation, channel, fieldLabels }: TicketStory): {
    conversation: {
        id: string;
        account_id: number;
        inbox_id: number;
        meta: {
            channel: string;
        };
        messages: {
            id: number;
            content: string;
            message_type: number;
            created_at: number;
            private: boolean;
        }[];
    };
    customAttributes: {
        attribute_key: string;
        attribute_display_name: string;
        attribute_model: string;
    }[];
};
declare function chatwootExampleMessages(story: TicketStory, user: HostUser): Readonly<Record<string, unknown>>;

interface Sender {
    readonly guid: string;
    readonly instance: string;
}
interface AppCall$1 extends Sender {
    readonly type: 'call';
    readonly id: number;
    readonly name: ZendeskCallName;
    readonly params: readonly (readonly [path: string, value: unknown])[];
    readonly data: unknown;
}
interface AppEvent extends Sender {
    readonly type: 'event';
    readonly name: string;
    readonly subject: string;
    readonly data: unknown;
    readonly error: unknown;
}
interface MalformedMessage extends Sender {
    readonly type: 'malformed';
    readonly path: string;
    readonly id: number | null;
}
type ZendeskAppMessage = AppCall$1 | AppEvent | MalformedMessage;
declare function parseAppMessage(data: unknown): ZendeskAppMessage | null;
declare function describeZendeskMessage(data: unknown): NamedMessage | null;
declare function replaceZendeskData(data: unknown, other: unknown): unknown;
declare function exchangeOfZendesk(data: unknown): ExchangePart | null;

interface AskedCall extends AppCall$1 {
    readonly relay?: {
        readonly from: string;
        readonly call: AppCall$1;
    };
}
type Relayed = {
    readonly type: 'call';
    readonly call: AppCall$1;
} | {
    readonly type: 'answer';
    readonly call: AppCall$1;
    readonly post: HostPost;
} | {
    readonly type: 'event';
    readonly instance: string;
    readonly name: string;
    readonly data: unknown;
};
declare class ZendeskHostSession implements HostSession<ZendeskAppMessage, ZendeskAppMessage> {
    #private;
    constructor(facts: HostSessionFacts);
    loaded(): HostOutcome;
    receive(message: ZendeskAppMessage): HostOutcome;
    respond(message: ZendeskAppMessage, response?: HostResponse): HostOutcome;
    relayed(message: Relayed, from: string): HostOutcome;
    left(instance: string): HostOutcome;
    opened(call: AskedCall, response: HostResponse): HostOutcome;
    change(part: HostChange): HostOutcome;
    request(name: string, data: unknown, id: number): HostOutcome;
    cancel(id: number): void;
    claimsLoad(): boolean;
}

type AppStatus = 'loading' | 'loaded' | 'ready' | 'failed' | 'detached';
interface AppSize {
    readonly width?: Size;
    readonly height?: Size;
}
interface AttachedAppState {
    readonly status: AppStatus;
    readonly error: WidgetError | null;
    readonly desk: DeskId | null;
    readonly mode: Mode;
    readonly ticket: HostTicket | null;
    readonly size: AppSize | null;
    readonly isFullscreen: boolean;
    readonly badge: number | null;
    readonly section: Section | null;
}

interface AttachedApp {
    readonly app: AppDefinition;
    readonly appId: string;
    readonly state: Readable<AttachedAppState>;
    setMode(mode: Mode): void;
    exitFullscreen(): void;
    setTicket(ticket: HostTicket | null): void;
    clickSectionButton(buttonId: string): void;
    send(name: string, data?: unknown): Promise<unknown>;
    frameLoaded(): void;
    frameUnloaded(): void;
    detach(): void;
}
interface AttachOptions {
    mode?: Mode | undefined;
    origins?: readonly string[] | undefined;
    appId?: string | undefined;
    url?: string | undefined;
    viewport?: (() => Viewport | null) | undefined;
    isLoaded?: boolean | undefined;
    reload?: (() => void) | undefined;
    takesFirstTitle?: boolean | undefined;
}

interface ModalRequest {
    app: AttachedApp;
    definition: AppDefinition;
    size: {
        width?: Size;
        height?: Size;
    };
}
type OpenModal = (request: ModalRequest) => AttachedApp | Promise<AttachedApp>;
declare class Modals {
    #private;
    constructor(apps: ReadonlySet<HostedApp>, openModal: OpenModal | undefined);
    open(opener: HostedApp, { placement, url, size }: ModalWish, baseUrl: string, allowsOrigin: (origin: string) => boolean): Promise<string>;
    othersOf(hosted: HostedApp): readonly HostedApp[];
    relay(from: HostedApp, { to, message }: Relay, desk: DeskHost, source: Envelope | undefined): void;
    closeOf(opener: HostedApp): void;
    ended(hosted: HostedApp): void;
}

interface HostDiagnostic extends Diagnostic {
    appId: string | null;
}

type Done<Kind extends Action['kind']> = {
    app: AttachedApp;
} & Omit<Extract<Action, {
    kind: Kind;
}>, 'kind'>;
interface HostEvents {
    ready: {
        app: AttachedApp;
    };
    failed: {
        app: AttachedApp;
        error: WidgetError;
    };
    section: Done<'section'>;
    badge: Done<'badge'>;
    resize: Done<'resize'>;
    fullscreen: Done<'fullscreen'>;
    toast: Done<'toast'>;
    insertText: Done<'insertText'>;
    updateTicket: Done<'updateTicket'>;
    track: Done<'track'>;
    message: Done<'send'> & {
        desk: DeskId;
    };
    action: {
        app: AttachedApp;
        action: Action;
    };
}
type HostEventType = keyof HostEvents;
type HostEventHandler<K extends HostEventType> = (event: HostEvents[K]) => void;
interface HostEmitter {
    on<K extends HostEventType>(type: K, handler: HostEventHandler<K>): Unsubscribe;
    emit<K extends HostEventType>(type: K, event: HostEvents[K]): void;
    clear(): void;
}

interface TrafficEntry {
    readonly at: number;
    readonly direction: 'in' | 'out';
    readonly appId: string | null;
    readonly desk: DeskId | null;
    readonly name: string;
    readonly data: unknown;
    readonly origin: string;
    readonly verdict: Verdict;
    readonly request?: string;
    readonly replyTo?: string;
}
type TrafficListener = (entry: TrafficEntry, envelope?: Envelope) => void;
interface Traffic {
    received(appId: string | null, envelope: Envelope, verdict: Verdict, likely?: readonly DeskHost[]): void;
    sent(appId: string, desk: DeskHost, message: unknown, targets: readonly string[], cause?: Envelope): void;
}

interface AppRequest {
    app: AttachedApp;
    desk: DeskId;
    name: string;
    data: unknown;
}
interface HostOptions {
    user: HostUser;
    ticket?: HostTicket | null;
    theme?: Theme;
    desks?: readonly DeskHost[];
    readyTimeoutMs?: number;
    requestTimeoutMs?: number;
    clock?: Clock;
    respond?: (request: AppRequest, envelope: Envelope) => unknown;
    openModal?: OpenModal;
    onDiagnostic?: (diagnostic: HostDiagnostic) => void;
    onTraffic?: TrafficListener;
}
interface HostState {
    readonly user: HostUser;
    readonly ticket: HostTicket | null;
    readonly theme: Theme | null;
    readonly apps: readonly AttachedApp[];
}
interface ReservedFrame {
    readonly appId: string;
    readonly url: string;
}
interface HostEngine {
    readonly state: Readable<HostState>;
    setUser(user: HostUser): void;
    setTicket(ticket: HostTicket | null): void;
    setTheme(theme: Theme): void;
    attach(app: AppDefinition, link: Link, options?: AttachOptions): AttachedApp;
    on<K extends HostEventType>(type: K, handler: HostEventHandler<K>): Unsubscribe;
    reserveFrame(app: AppDefinition, hostOrigin?: string | null): ReservedFrame;
    refuse(envelope: Envelope): void;
    destroy(): void;
}

declare function qiscusExampleExtra({ ticket, formId, fieldLabels }: TicketStory): {
    form_id: string | null;
    custom_fields: {
        id: string;
        name: string;
        label: string;
        type: string;
        value: unknown;
    }[];
};

declare function qiscusExampleMessages(story: TicketStory, user: HostUser): Readonly<Record<string, unknown>>;

declare class QiscusHostSession implements HostSession<QiscusMessage, QiscusMessage> {
    #private;
    constructor(facts: HostSessionFacts);
    loaded(): HostOutcome;
    receive(message: QiscusMessage): HostOutcome;
    respond(message: QiscusMessage, response?: HostResponse): HostOutcome;
    change(part: HostChange): HostOutcome;
    request(name: string, data: unknown, id: number): HostOutcome;
    cancel(): void;
    claimsLoad(): boolean;
}

interface PlainMessage extends NamedMessage {
    readonly type: 'message';
}
type TextAppMessage = TextEnvelope | MalformedEnvelope | PlainMessage;
declare function parseTextAppMessage(value: unknown): TextAppMessage | null;
declare function describeTextMessage(value: unknown): NamedMessage | null;
declare function exchangeOfText(value: unknown): ExchangePart | null;
declare function replaceTextData(value: unknown, data: unknown): unknown;

declare function textExampleExtra(story: TicketStory): Partial<TextTicket>;

declare function textExampleMessages(story: TicketStory): Readonly<Record<string, unknown>>;

interface AppMessageReading {
    readonly verdict: Verdict;
    readonly isAnnouncement?: boolean;
    readonly action?: Action;
    readonly asksForTicket?: boolean;
    readonly error?: Error;
}
interface MessagePlace extends Pick<HostSessionFacts, 'placement'>, Pick<HostView, 'openingState' | 'takesFirstTitle' | 'ticket'> {
    readonly capabilities: readonly AnyCapability[];
    readonly isSilent: boolean;
}

interface TextDialect {
    readonly capabilities: DeskHost['placements'];
    readonly ticketName: string;
    isSilent(placement: AnyPlacement): boolean;
    fromTicket(ticket: HostTicket): object | null;
    readMessage(message: NamedMessage | null, place: MessagePlace): AppMessageReading;
}

interface ResponseData {
    readonly error: boolean;
    readonly result?: unknown;
}
type AppCall = RecentCall<ResponseData>;

interface TextToken {
    readonly reading: AppMessageReading;
    readonly call: AppCall | null;
}
declare class TextHostSession implements HostSession<TextAppMessage, TextToken> {
    #private;
    constructor(facts: HostSessionFacts, dialect?: TextDialect);
    loaded(): HostOutcome;
    receive(message: TextAppMessage): HostOutcome;
    respond({ reading, call }: TextToken, response?: HostResponse): HostOutcome;
    change(part: HostChange): HostOutcome;
    click(buttonId: string): HostOutcome;
    request(name: string, data: unknown, id: number): HostOutcome;
    cancel(id: number): void;
    wake(): HostOutcome;
    approach(): HostOutcome;
    stopApproaching(): HostOutcome;
    claimsLoad(): boolean;
}

declare function toTextUrl(url: string, { id, theme }: Pick<AppUrlFacts, 'id' | 'theme'>, own?: readonly string[]): string;

declare function zendeskExampleExtra({ conversation }: TicketStory): {
    description?: string | undefined;
    type: string;
};
declare function zendeskExampleMessages({ ticket }: TicketStory): Readonly<Record<string, unknown>>;

declare function agentAppExampleExtra({ conversation }: TicketStory): {
    geolocation: {
        country: string;
        country_code: string;
        region: string;
        city: string;
        timezone: string;
    };
    chat: {
        preChatSurvey?: {
            question: string;
            answer: string;
        }[] | undefined;
        groupID: string;
    };
    source: "chats";
};
declare function agentAppExampleMessages(story: TicketStory): Readonly<Record<string, unknown>>;

declare const desks: readonly [{
    readonly id: "text";
    readonly name: "Text HelpDesk";
    readonly placements: Readonly<Record<_deskbridge_core.AnyPlacement, readonly _deskbridge_core.AnyCapability[]>>;
    readonly messages: {
        readonly handshake: {
            readonly direction: "to-app";
            readonly rules: "T21";
            readonly isTransport: true;
        };
        readonly handshake_echo: {
            readonly direction: "to-app";
            readonly rules: "T66";
            readonly isTransport: true;
        };
        readonly response: {
            readonly direction: "both";
            readonly rules: "T71";
            readonly isTransport: true;
        };
        readonly call: {
            readonly direction: "both";
            readonly rules: "T70";
            readonly isTransport: true;
        };
        readonly emit: {
            readonly direction: "both";
            readonly rules: "T9";
            readonly isTransport: true;
            readonly isRaw: true;
        };
        readonly set_fullscreen_widget_notification_badge: {
            readonly direction: "to-host";
            readonly rules: "T133";
        };
        readonly track: {
            readonly direction: "to-host";
            readonly rules: "T134";
        };
        readonly set_toast: {
            readonly direction: "to-host";
            readonly rules: "T135";
        };
        readonly open_chat_widget: {
            readonly direction: "to-host";
            readonly rules: "T136";
            readonly isRaw: true;
        };
        readonly update_properties: {
            readonly direction: "to-host";
            readonly rules: "T137";
            readonly isRaw: true;
        };
        readonly register_transaction_pending: {
            readonly direction: "to-host";
            readonly rules: "T138";
            readonly isRaw: true;
        };
        readonly register_transaction_success: {
            readonly direction: "to-host";
            readonly rules: "T139";
            readonly isRaw: true;
        };
        readonly register_transaction_failure: {
            readonly direction: "to-host";
            readonly rules: "T140";
            readonly isRaw: true;
        };
        readonly customer_details_section_button_click: {
            readonly direction: "to-app";
            readonly rules: "T161";
        };
        readonly ticket_details_section_button_click: {
            readonly direction: "to-app";
            readonly rules: "T162";
        };
        readonly change_theme: {
            readonly direction: "to-app";
            readonly rules: "T163";
        };
        readonly plugin_inited: {
            readonly direction: "to-host";
            readonly rules: "T130";
            readonly isAnnouncement: true;
        };
        readonly customer_details_section: {
            readonly direction: "to-host";
            readonly rules: "T131";
        };
        readonly ticket_details_section: {
            readonly direction: "to-host";
            readonly rules: "T132";
        };
        readonly ticket_info: {
            readonly direction: "to-app";
            readonly rules: "T160";
        };
    };
    readonly rules: {
        readonly foreign: "T1: a message that bears the mark of no desk is dropped";
        readonly unhandled: "T118: the desk answers a message that it does not know with success, and does nothing";
        readonly invalid: "T119: a message that the desk finds invalid changes nothing";
        readonly appId: "T29: the frame is the identity of the app";
        readonly unanswered: "T75: every call is answered, once";
        readonly title: "T243: a section is shown only if its title is that of the opening state";
    };
    readonly reasonRules: {
        readonly foreign: "T1";
        readonly 'other-origin': "T113";
        readonly 'other-desk': "Q130";
        readonly stale: "T26";
        readonly duplicate: "T83";
        readonly unknown: "T72";
        readonly 'not-connected': "T24";
        readonly title: "T243";
        readonly placement: "T182";
    };
    readonly connectionMembers: readonly ["owner", "instance"];
    readonly exampleMessages: typeof textExampleMessages;
    readonly origins: readonly string[];
    readonly exampleOrigin: "https://app.helpdesk.com";
    readonly exampleExtra: typeof textExampleExtra;
    readonly isCommitting: true;
    readonly parse: typeof parseTextAppMessage;
    readonly describe: typeof describeTextMessage;
    readonly exchangeOf: typeof exchangeOfText;
    readonly replaceData: typeof replaceTextData;
    readonly toUrl: typeof toTextUrl;
    readonly open: (facts: HostSessionFacts) => TextHostSession;
}, {
    readonly id: "qiscus";
    readonly name: "Qiscus Helpdesk Apps";
    readonly placements: Readonly<Record<_deskbridge_core.AnyPlacement, readonly _deskbridge_core.AnyCapability[]>>;
    readonly modes: {
        readonly popup: readonly _deskbridge_core.AnyCapability[];
        readonly embed: readonly [];
    };
    readonly messages: {
        readonly "helpdesk:app:ready": {
            readonly direction: "to-host";
            readonly rules: "Q10";
            readonly isAnnouncement: true;
        };
        readonly "helpdesk:get:context:user": {
            readonly direction: "to-host";
            readonly rules: "Q14";
        };
        readonly "helpdesk:get:context:ticket": {
            readonly direction: "to-host";
            readonly rules: "Q15";
        };
        readonly "helpdesk:app:resize": {
            readonly direction: "to-host";
            readonly rules: "Q17";
        };
        readonly "helpdesk:app:fullscreen": {
            readonly direction: "to-host";
            readonly rules: "Q18";
        };
        readonly "helpdesk:context:user": {
            readonly direction: "to-app";
            readonly rules: "Q11";
            readonly answers: readonly [_deskbridge_core_desks_qiscus.qiscusEvents.ready, _deskbridge_core_desks_qiscus.qiscusEvents.getUser];
        };
        readonly "helpdesk:context:ticket": {
            readonly direction: "to-app";
            readonly rules: "Q12";
            readonly answers: readonly [_deskbridge_core_desks_qiscus.qiscusEvents.ready, _deskbridge_core_desks_qiscus.qiscusEvents.getTicket];
        };
        readonly "helpdesk:context:app": {
            readonly direction: "to-app";
            readonly rules: "Q13";
            readonly isTransport: true;
            readonly answers: readonly [_deskbridge_core_desks_qiscus.qiscusEvents.ready];
        };
        readonly "helpdesk:ticket:update": {
            readonly direction: "to-app";
            readonly rules: "Q16";
        };
    };
    readonly rules: {
        readonly foreign: "Q1: a message that bears the mark of no desk is dropped";
        readonly unhandled: "Q4: an event that is not known changes nothing";
        readonly invalid: "Q27: an event whose payload cannot be used is ignored";
        readonly appId: "Q23: an event that names another app is ignored";
        readonly unanswered: "Q58: a request resolves with the context that answers it";
    };
    readonly reasonRules: {
        readonly 'other-window': "Q20";
        readonly foreign: "Q1";
        readonly 'other-origin': "Q22";
        readonly 'other-desk': "Q130";
        readonly unknown: "Q4";
        readonly 'app-id': "Q23";
        readonly mode: "Q27";
        readonly placement: "Q27";
        readonly 'no-ticket': "Q51";
    };
    readonly exampleMessages: typeof qiscusExampleMessages;
    readonly origins: "any-https";
    readonly exampleOrigin: "https://desk.example.com";
    readonly exampleExtra: typeof qiscusExampleExtra;
    readonly isCommitting: false;
    readonly parse: typeof _deskbridge_core_desks_qiscus.parseQiscusMessage;
    readonly describe: (value: unknown) => NamedMessage | null;
    readonly replaceData: (value: unknown, data: unknown) => unknown;
    readonly open: (facts: HostSessionFacts) => QiscusHostSession;
}, {
    readonly id: "agent-app";
    readonly name: "LiveChat Agent App";
    readonly placements: Readonly<Record<_deskbridge_core.AnyPlacement, readonly _deskbridge_core.AnyCapability[]>>;
    readonly ownPlacements: {
        readonly "message-box": {
            readonly name: "Message box";
            readonly area: "reply";
        };
    };
    readonly isByNameOnly: true;
    readonly messages: {
        readonly handshake: {
            readonly direction: "to-app";
            readonly rules: "T21";
            readonly isTransport: true;
        };
        readonly handshake_echo: {
            readonly direction: "to-app";
            readonly rules: "T66";
            readonly isTransport: true;
        };
        readonly response: {
            readonly direction: "both";
            readonly rules: "T71";
            readonly isTransport: true;
        };
        readonly call: {
            readonly direction: "both";
            readonly rules: "T70";
            readonly isTransport: true;
        };
        readonly emit: {
            readonly direction: "both";
            readonly rules: "T9";
            readonly isTransport: true;
            readonly isRaw: true;
        };
        readonly set_fullscreen_widget_notification_badge: {
            readonly direction: "to-host";
            readonly rules: "T133";
        };
        readonly track: {
            readonly direction: "to-host";
            readonly rules: "T134";
        };
        readonly set_toast: {
            readonly direction: "to-host";
            readonly rules: "T135";
        };
        readonly open_chat_widget: {
            readonly direction: "to-host";
            readonly rules: "T136";
            readonly isRaw: true;
        };
        readonly update_properties: {
            readonly direction: "to-host";
            readonly rules: "T137";
            readonly isRaw: true;
        };
        readonly register_transaction_pending: {
            readonly direction: "to-host";
            readonly rules: "T138";
            readonly isRaw: true;
        };
        readonly register_transaction_success: {
            readonly direction: "to-host";
            readonly rules: "T139";
            readonly isRaw: true;
        };
        readonly register_transaction_failure: {
            readonly direction: "to-host";
            readonly rules: "T140";
            readonly isRaw: true;
        };
        readonly customer_details_section_button_click: {
            readonly direction: "to-app";
            readonly rules: "T161";
        };
        readonly ticket_details_section_button_click: {
            readonly direction: "to-app";
            readonly rules: "T162";
        };
        readonly change_theme: {
            readonly direction: "to-app";
            readonly rules: "T163";
        };
        readonly plugin_inited: {
            readonly direction: "to-host";
            readonly rules: "A30";
            readonly isAnnouncement: true;
        };
        readonly customer_details_section: {
            readonly direction: "to-host";
            readonly rules: "A31";
        };
        readonly ticket_details_section: {
            readonly direction: "to-host";
            readonly rules: "T132";
        };
        readonly put_message: {
            readonly direction: "to-host";
            readonly rules: "A33";
        };
        readonly put_messagebox_message: {
            readonly direction: "to-host";
            readonly rules: "A34";
        };
        readonly watch_messages: {
            readonly direction: "to-host";
            readonly rules: "A35";
            readonly isRaw: true;
        };
        readonly plugin_loaded: {
            readonly direction: "to-host";
            readonly rules: "A36";
            readonly isRaw: true;
        };
        readonly send_quick_replies: {
            readonly direction: "to-host";
            readonly rules: "A37";
            readonly isRaw: true;
        };
        readonly send_cards: {
            readonly direction: "to-host";
            readonly rules: "A38";
            readonly isRaw: true;
        };
        readonly navigate_from_fullscreen_widget: {
            readonly direction: "to-host";
            readonly rules: "A39";
            readonly isRaw: true;
        };
        readonly set_reports_filters: {
            readonly direction: "to-host";
            readonly rules: "A45";
            readonly isRaw: true;
        };
        readonly redirect: {
            readonly direction: "to-host";
            readonly rules: "A46";
            readonly isRaw: true;
        };
        readonly customer_profile: {
            readonly direction: "to-app";
            readonly rules: "A50";
        };
        readonly message: {
            readonly direction: "to-app";
            readonly rules: "A53";
        };
        readonly message_box_text: {
            readonly direction: "to-app";
            readonly rules: "A54";
        };
        readonly message_sent: {
            readonly direction: "to-app";
            readonly rules: "A55";
        };
        readonly page_data: {
            readonly direction: "to-app";
            readonly rules: "A56";
        };
    };
    readonly rules: {
        readonly foreign: "T1: a message that bears the mark of no desk is dropped";
        readonly unhandled: "T118: the desk answers a message that it does not know with success, and does nothing";
        readonly invalid: "T119: a message that the desk finds invalid changes nothing";
        readonly appId: "T29: the frame is the identity of the app";
        readonly unanswered: "T75: every call is answered, once";
        readonly title: "T243: a section is shown only if its title is that of the opening state";
    };
    readonly reasonRules: {
        readonly foreign: "T1";
        readonly 'other-origin': "T113";
        readonly 'other-desk': "Q130";
        readonly stale: "T26";
        readonly duplicate: "T83";
        readonly unknown: "T72";
        readonly 'not-connected': "T24";
        readonly title: "T243";
        readonly placement: "A23";
    };
    readonly connectionMembers: readonly ["owner", "instance"];
    readonly exampleMessages: typeof agentAppExampleMessages;
    readonly origins: readonly string[];
    readonly exampleOrigin: "https://my.livechatinc.com";
    readonly exampleExtra: typeof agentAppExampleExtra;
    readonly isCommitting: true;
    readonly parse: typeof parseTextAppMessage;
    readonly describe: typeof describeTextMessage;
    readonly exchangeOf: typeof exchangeOfText;
    readonly replaceData: typeof replaceTextData;
    readonly toUrl: (url: string, facts: AppUrlFacts) => string;
    readonly open: (facts: HostSessionFacts) => TextHostSession;
}, {
    readonly id: "zendesk";
    readonly name: "Zendesk";
    readonly placements: Readonly<Record<"ticket-sidebar" | "main-menu" | _deskbridge_core_desks_zendesk.ZendeskPlacement, readonly _deskbridge_core.AnyCapability[]>>;
    readonly ownPlacements: Readonly<Record<_deskbridge_core_desks_zendesk.ZendeskPlacement, OwnPlacement>>;
    readonly isByNameOnly: true;
    readonly isKnownByUrl: true;
    readonly messages: {
        readonly "iframe.handshake": {
            readonly direction: "to-host";
            readonly rules: "Z20";
            readonly isAnnouncement: true;
        };
        readonly get: {
            readonly direction: "to-host";
            readonly rules: "Z40";
        };
        readonly set: {
            readonly direction: "to-host";
            readonly rules: "Z53";
        };
        readonly invoke: {
            readonly direction: "to-host";
            readonly rules: "Z50";
        };
        readonly request: {
            readonly direction: "to-host";
            readonly rules: "Z130";
        };
        readonly 'iframe.on': {
            readonly direction: "to-host";
            readonly rules: "Z110";
            readonly isTransport: true;
        };
        readonly 'iframe.off': {
            readonly direction: "to-host";
            readonly rules: "Z110";
            readonly isTransport: true;
        };
        readonly 'iframe.trigger': {
            readonly direction: "to-host";
            readonly rules: "Z112";
            readonly isTransport: true;
        };
        readonly 'iframe.reply': {
            readonly direction: "to-host";
            readonly rules: "Z120";
            readonly isTransport: true;
        };
        readonly "app.registered": {
            readonly direction: "to-app";
            readonly rules: "Z21";
            readonly isTransport: true;
        };
        readonly answer: {
            readonly direction: "to-app";
            readonly rules: "Z33";
            readonly isTransport: true;
        };
        readonly "context.updated": {
            readonly direction: "to-app";
            readonly rules: "Z26";
        };
        readonly "*.changed": {
            readonly direction: "to-app";
            readonly rules: "Z82";
        };
        readonly "colorScheme.changed": {
            readonly direction: "to-app";
            readonly rules: "Z31";
        };
        readonly "ticket.save": {
            readonly direction: "to-app";
            readonly rules: "Z122";
            readonly asksBeforeSave: true;
        };
        readonly "modal.close": {
            readonly direction: "to-app";
            readonly rules: "Z148";
            readonly isTransport: true;
        };
        readonly 'request.done': {
            readonly direction: "to-app";
            readonly rules: "Z131";
            readonly isTransport: true;
        };
        readonly 'request.fail': {
            readonly direction: "to-app";
            readonly rules: "Z131";
            readonly isTransport: true;
        };
    };
    readonly rules: {
        readonly foreign: "Z2: a message that bears the mark of no desk is dropped";
        readonly unhandled: "Z113: a message that is not known is passed on, and changes nothing";
        readonly invalid: "Z3: a malformed message changes nothing";
        readonly appId: "Z4: a message of another app is ignored";
        readonly unanswered: "Z28: the genuine client waits 5 seconds for the answer to a call";
    };
    readonly reasonRules: {
        readonly 'other-window': "Z5";
        readonly foreign: "Z2";
        readonly 'other-origin': "Z5";
        readonly 'other-desk': "Z11";
        readonly unknown: "Z61";
        readonly 'app-id': "Z4";
        readonly 'not-connected': "Z22";
        readonly placement: "Z101";
        readonly 'no-ticket': "Z34";
    };
    readonly connectionMembers: readonly ["appGuid", "instanceGuid"];
    readonly exampleMessages: typeof zendeskExampleMessages;
    readonly origins: readonly string[];
    readonly exampleOrigin: "https://acme.zendesk.com";
    readonly exampleExtra: typeof zendeskExampleExtra;
    readonly isCommitting: true;
    readonly parse: typeof parseAppMessage;
    readonly describe: typeof describeZendeskMessage;
    readonly exchangeOf: typeof exchangeOfZendesk;
    readonly replaceData: typeof replaceZendeskData;
    readonly toUrl: (url: string, { appId, hostOrigin }: AppUrlFacts) => string;
    readonly createModals: (apps: ReadonlySet<HostedApp>, openModal: OpenModal | undefined) => Modals;
    readonly open: (facts: HostSessionFacts) => ZendeskHostSession;
}, {
    readonly id: "chatwoot";
    readonly name: "Chatwoot";
    readonly placements: Readonly<Record<"ticket-sidebar", readonly _deskbridge_core.AnyCapability[]>>;
    readonly versions: readonly ["v4", "v3", "v3-unanswered"];
    readonly isByNameOnly: true;
    readonly reloadsForTicket: true;
    readonly messages: {
        readonly "chatwoot-dashboard-app:fetch-info": {
            readonly direction: "to-host";
            readonly rules: "W1";
            readonly isAnnouncement: true;
        };
        readonly appContext: {
            readonly direction: "to-app";
            readonly rules: "W20";
            readonly answers: readonly [_deskbridge_core_desks_chatwoot.chatwootNames.request];
        };
    };
    readonly rules: {
        readonly foreign: "W4: a message that bears the mark of no desk is dropped";
        readonly unhandled: "W5: a message that is not the request is passed on, and changes nothing";
        readonly invalid: "W1: the request is a bare string, and is ignored inside of JSON";
        readonly appId: "W2: the wire has no ids";
        readonly unanswered: "W24: a request is settled by the next context";
    };
    readonly reasonRules: {
        readonly 'other-window': "W13";
        readonly foreign: "W4";
        readonly 'other-origin': "W14";
        readonly 'other-desk': "W10";
        readonly unknown: "W5";
        readonly 'no-ticket': "W33";
    };
    readonly exampleMessages: typeof chatwootExampleMessages;
    readonly origins: "any-https";
    readonly exampleOrigin: "https://chat.example.com";
    readonly exampleExtra: typeof chatwootExampleExtra;
    readonly isCommitting: false;
    readonly parse: typeof parseAppMessage$1;
    readonly describe: typeof describeChatwootMessage;
    readonly replaceData: typeof replaceChatwootData;
    readonly open: (facts: HostSessionFacts) => ChatwootHostSession;
}];
declare const deskHosts: readonly DeskHost[];
type KnownDesk = (typeof desks)[number];
type HostDeskId = KnownDesk['id'];
type HostDeskVersion = Extract<KnownDesk, {
    readonly versions: object;
}>['versions'][number];
declare const hostDeskIds: readonly HostDeskId[];
declare const hostPlacements: readonly Placement[];
type DeskMessageName<Direction extends MessageFacts['direction'] = MessageFacts['direction']> = KnownDesk extends infer Desk ? Desk extends {
    readonly messages: infer Messages;
} ? `${{
    [Name in keyof Messages]: Messages[Name] extends {
        readonly direction: Direction;
    } ? Name : never;
}[keyof Messages] & string}` : never : never;
interface DescribedMessage extends NamedMessage {
    readonly desk: HostDeskId | null;
}
declare function describeMessage(message: unknown, likely?: readonly DeskHost[]): DescribedMessage;

interface AppDefinition {
    id: string;
    name: string;
    description?: string;
    iconUrl?: string;
    url: string;
    origins?: readonly string[];
    permissions?: readonly string[];
    desk: DeskId | 'auto';
    deskVersion?: HostDeskVersion;
    placement: Placement;
    mode: Mode;
    access?: {
        roles: Role[];
        divisionIds: string[] | 'all';
    };
    isActive?: boolean;
    isFavorite?: boolean;
    openingState?: Section;
}

interface AppOrigin {
    allows(origin: string): boolean;
    pin(origin: string): void;
    targets(origin?: string): readonly string[];
    forget(): void;
}

interface ReadinessOptions {
    readonly app: AppDefinition;
    readonly url: string;
    readonly clock: Clock;
    readonly timeoutMs: number;
    onLate(error: WidgetError): void;
}
declare class Readiness {
    #private;
    refusedOrigin: string | null;
    otherDesk: DeskId | null;
    constructor(options: ReadinessOptions);
    forget(): void;
    follow(status: AppStatus, isNewDocument: boolean): void;
}

interface ArrivalsIo {
    readonly appId: string;
    readonly desks: readonly DeskHost[];
    readonly hostDesks: readonly DeskHost[];
    readonly clock: Clock;
    readonly traffic: Traffic;
    readonly origin: AppOrigin;
    readonly readiness: Readiness;
    report(diagnostic: HostDiagnostic): void;
    openingState(): Section | null;
}

type AppEventOfSession = Exclude<HostSessionEvent, {
    type: 'message' | 'settled' | 'open';
}>;

type ConversationEvent = AppEventOfSession
 | {
    type: 'unloaded';
}
 | {
    type: 'loaded';
}
 | {
    type: 'chosen';
};
interface ConversationIo {
    readonly desks: readonly DeskHost[];
    readonly facts: Pick<HostSessionFacts, 'appId' | 'url' | 'placement' | 'view' | 'otherFrames'>;
    readonly deskVersion: string | undefined;
    readonly clock: Clock;
    readonly requestTimeoutMs: number;
    nextConnection(desk: DeskHost): HostSessionFacts['connection'];
    allowsOrigin(origin: string): boolean;
    onVerdict(envelope: Envelope, verdict: Verdict | null): void;
    onEvent(event: ConversationEvent, desk: DeskHost | null): void;
    respond(name: string, data: unknown, desk: DeskHost, envelope: Envelope): Promise<unknown> | null;
    relay(relay: Relay, desk: DeskHost, source: Envelope | undefined): void;
    openModal(wish: ModalWish): Promise<string>;
    post(post: HostPost, desk: DeskHost, envelope: Envelope | undefined): void;
    timeoutError(name: string): Error;
}
declare class Conversation {
    #private;
    constructor(io: ConversationIo);
    loaded(): void;
    unloaded(): void;
    receive(envelope: Envelope): void;
    relayed(desk: DeskHost, message: unknown, from: string, source: Envelope | undefined): void;
    left(appId: string): void;
    change(part: HostChange): void;
    get reloadsForTicket(): boolean;
    reload(): void;
    click(buttonId: string): boolean;
    send(name: string, data: unknown): Promise<unknown> | null;
    close(): void;
}

interface HostedAppIo extends Pick<ConversationIo, 'nextConnection' | 'requestTimeoutMs'>, Pick<ArrivalsIo, 'appId' | 'clock' | 'desks' | 'hostDesks' | 'report' | 'traffic'> {
    readonly origins: readonly string[];
    readonly readyTimeoutMs: number;
    readonly emitter: HostEmitter;
    shared(): {
        user: HostUser;
        theme: Theme | null;
        ticket: HostTicket | null;
    };
    readonly modals: Modals | null;
    respond(request: AppRequest, envelope: Envelope): Promise<unknown> | null;
    onDetached(): void;
}
declare class HostedApp {
    #private;
    readonly app: AttachedApp;
    constructor(definition: AppDefinition, link: Link, options: AttachOptions, io: HostedAppIo);
    change(part: HostChange): void;
    relayed(...message: Parameters<Conversation['relayed']>): void;
    left(appId: string): void;
    openTicket(ticket: HostTicket | null): void;
}

interface Viewport {
    readonly width: number;
    readonly height: number;
}
interface HostView {
    readonly user: HostUser;
    readonly ticket: HostTicket | null;
    readonly theme: Theme | null;
    readonly mode: Mode;
    readonly viewport: Viewport | null;
    readonly openingState: Section | null;
    readonly takesFirstTitle: boolean;
}
type HostChange = 'user' | 'ticket' | 'theme' | 'mode';
interface HostSessionFacts {
    readonly appId: string;
    readonly url: string;
    readonly placement: AnyPlacement;
    readonly connection: {
        readonly owner: string;
        readonly instance: number;
    };
    readonly version: string | null;
    readonly isSole: boolean;
    readonly isPreferred: boolean;
    view(): HostView;
    otherFrames(): readonly string[];
}
interface ModalWish {
    readonly placement: Placement;
    readonly url: string;
    readonly size: {
        readonly width?: Size;
        readonly height?: Size;
    };
}
interface Relay {
    readonly to: string;
    readonly message: unknown;
}
type HostSessionEvent = 
{
    type: 'ready';
}
 | {
    type: 'replaced';
}
 | {
    type: 'action';
    action: Action;
}
 | {
    type: 'message';
    token: unknown;
    name: string;
    data: unknown;
}
 | {
    type: 'settled';
    id: number;
    result?: unknown;
    error?: Error;
}
 | ({
    type: 'open';
    token: unknown;
} & ModalWish)
 | {
    type: 'close';
};
interface HostPost extends Post {
    toFallback?(error: unknown): unknown;
}
interface HostOutcome extends Outcome<HostSessionEvent> {
    readonly approachesPreferred?: boolean;
    readonly posts?: readonly HostPost[];
    readonly relays?: readonly Relay[];
    readonly wakeAfterMs?: number;
}
type HostResponse = {
    readonly result: unknown;
} | {
    readonly error: unknown;
};
interface HostSession<Message = unknown, Token = unknown> {
    loaded(): HostOutcome;
    receive(message: Message): HostOutcome;
    respond(token: Token, response?: HostResponse): HostOutcome;
    relayed?(message: unknown, from: string): HostOutcome;
    left?(appId: string): HostOutcome;
    opened?(token: Token, response: HostResponse): HostOutcome;
    change(part: HostChange): HostOutcome;
    click?(buttonId: string): HostOutcome;
    request(name: string, data: unknown, id: number): HostOutcome;
    cancel(id: number): void;
    wake?(): HostOutcome;
    approach?(): HostOutcome;
    stopApproaching?(): HostOutcome;
    claimsLoad?(): boolean;
}
interface AppUrlFacts {
    readonly id: string;
    readonly theme: Theme | null;
    readonly appId: string;
    readonly hostOrigin: string | null;
}
interface NamedMessage {
    readonly name: string;
    readonly data: unknown;
}
interface MessageFacts {
    readonly direction: 'to-host' | 'to-app' | 'both';
    readonly rules: string;
    readonly isTransport?: true;
    readonly isRaw?: true;
    readonly isAnnouncement?: true;
    readonly asksBeforeSave?: true;
    readonly answers?: readonly string[];
}
interface ExchangePart {
    readonly role: 'request' | 'reply';
    readonly id: string;
}
interface CitedRules {
    readonly foreign: string;
    readonly unhandled: string;
    readonly invalid: string;
    readonly appId: string;
    readonly unanswered: string;
    readonly title?: string;
}
interface OwnPlacement {
    readonly name: string;
    readonly area: 'ticket' | 'reply' | 'page';
    readonly note?: string;
}
interface DeskHost<Id extends DeskId = DeskId, Message = unknown> {
    readonly id: Id;
    readonly name: string;
    readonly placements: Readonly<Partial<Record<AnyPlacement, readonly AnyCapability[]>>>;
    readonly ownPlacements?: Readonly<Record<string, OwnPlacement>>;
    readonly modes?: Readonly<Partial<Record<Mode, readonly AnyCapability[]>>>;
    readonly versions?: readonly string[];
    readonly reloadsForTicket?: true;
    readonly messages: Readonly<Record<string, MessageFacts>>;
    readonly rules: CitedRules;
    readonly reasonRules?: Readonly<Partial<Record<Reason, string>>>;
    readonly connectionMembers?: readonly string[];
    readonly origins: readonly string[] | 'any-https';
    readonly exampleOrigin: string;
    exampleExtra(story: TicketStory): object;
    exampleMessages?(story: TicketStory, user: HostUser): Readonly<Record<string, unknown>>;
    readonly isByNameOnly?: true;
    readonly isKnownByUrl?: true;
    readonly isCommitting: boolean;
    createModals?(apps: ReadonlySet<HostedApp>, openModal: OpenModal | undefined): Modals;
    parse(data: unknown): Message | null;
    describe(data: unknown): NamedMessage | null;
    exchangeOf?(message: unknown): ExchangePart | null;
    replaceData(message: unknown, data: unknown): unknown;
    toUrl?(url: string, facts: AppUrlFacts): string;
    open(facts: HostSessionFacts): HostSession<Message>;
}

declare function canManageApps({ role }: Pick<HostUser, 'role'>): boolean;
declare function visibleApps(apps: readonly AppDefinition[], user: Pick<HostUser, 'role' | 'divisionId'>, placement: Placement): AppDefinition[];

interface StorageChange {
    text: string;
    setsAside: boolean;
}
interface RegistryStorage {
    load(): Promise<unknown>;
    save(change: (stored: unknown) => StorageChange): Promise<void>;
    subscribe(listener: () => void): Unsubscribe;
    loadSetAside(): Promise<readonly unknown[]>;
}

interface RegistryProblem {
    readonly reason: 'unreadable' | 'invalid-apps' | 'newer-version' | 'unavailable';
    readonly message: string;
    readonly isSetAside: boolean;
}

interface RegistryOptions {
    storage?: RegistryStorage;
    desks?: readonly DeskHost[];
}
type NewApp = Omit<AppDefinition, 'id'> & Partial<Pick<AppDefinition, 'id'>>;
type AppChanges = {
    [Name in keyof Omit<AppDefinition, 'id'>]?: AppDefinition[Name] | null | undefined;
};
interface Registry {
    readonly apps: Readable<readonly AppDefinition[]>;
    readonly problem: Readable<RegistryProblem | null>;
    load(): Promise<void>;
    create(app: NewApp, user: HostUser): Promise<AppDefinition>;
    update(id: string, changes: AppChanges, user: HostUser): Promise<AppDefinition>;
    move(id: string, toIndex: number, user: HostUser): Promise<void>;
    setFavorite(id: string, isFavorite: boolean, user: HostUser): Promise<AppDefinition>;
    setActive(id: string, isActive: boolean, user: HostUser): Promise<AppDefinition>;
    remove(id: string, user: HostUser): Promise<void>;
    close(): void;
}

declare function createRegistry(options?: RegistryOptions): Registry;

declare function memoryStorage(initial?: unknown): RegistryStorage;

declare const qiscusHost: {
    readonly id: "qiscus";
    readonly name: "Qiscus Helpdesk Apps";
    readonly placements: Readonly<Record<_deskbridge_core.AnyPlacement, readonly _deskbridge_core.AnyCapability[]>>;
    readonly modes: {
        readonly popup: readonly _deskbridge_core.AnyCapability[];
        readonly embed: readonly [];
    };
    readonly messages: {
        readonly "helpdesk:app:ready": {
            readonly direction: "to-host";
            readonly rules: "Q10";
            readonly isAnnouncement: true;
        };
        readonly "helpdesk:get:context:user": {
            readonly direction: "to-host";
            readonly rules: "Q14";
        };
        readonly "helpdesk:get:context:ticket": {
            readonly direction: "to-host";
            readonly rules: "Q15";
        };
        readonly "helpdesk:app:resize": {
            readonly direction: "to-host";
            readonly rules: "Q17";
        };
        readonly "helpdesk:app:fullscreen": {
            readonly direction: "to-host";
            readonly rules: "Q18";
        };
        readonly "helpdesk:context:user": {
            readonly direction: "to-app";
            readonly rules: "Q11";
            readonly answers: readonly [qiscusEvents.ready, qiscusEvents.getUser];
        };
        readonly "helpdesk:context:ticket": {
            readonly direction: "to-app";
            readonly rules: "Q12";
            readonly answers: readonly [qiscusEvents.ready, qiscusEvents.getTicket];
        };
        readonly "helpdesk:context:app": {
            readonly direction: "to-app";
            readonly rules: "Q13";
            readonly isTransport: true;
            readonly answers: readonly [qiscusEvents.ready];
        };
        readonly "helpdesk:ticket:update": {
            readonly direction: "to-app";
            readonly rules: "Q16";
        };
    };
    readonly rules: {
        readonly foreign: "Q1: a message that bears the mark of no desk is dropped";
        readonly unhandled: "Q4: an event that is not known changes nothing";
        readonly invalid: "Q27: an event whose payload cannot be used is ignored";
        readonly appId: "Q23: an event that names another app is ignored";
        readonly unanswered: "Q58: a request resolves with the context that answers it";
    };
    readonly reasonRules: {
        readonly 'other-window': "Q20";
        readonly foreign: "Q1";
        readonly 'other-origin': "Q22";
        readonly 'other-desk': "Q130";
        readonly unknown: "Q4";
        readonly 'app-id': "Q23";
        readonly mode: "Q27";
        readonly placement: "Q27";
        readonly 'no-ticket': "Q51";
    };
    readonly exampleMessages: typeof qiscusExampleMessages;
    readonly origins: "any-https";
    readonly exampleOrigin: "https://desk.example.com";
    readonly exampleExtra: typeof qiscusExampleExtra;
    readonly isCommitting: false;
    readonly parse: typeof parseQiscusMessage;
    readonly describe: typeof describeQiscusMessage;
    readonly replaceData: typeof replaceQiscusData;
    readonly open: (facts: HostSessionFacts) => QiscusHostSession;
};
declare function describeQiscusMessage(value: unknown): NamedMessage | null;
declare function replaceQiscusData(value: unknown, data: unknown): unknown;

declare const textHost: {
    readonly id: "text";
    readonly name: "Text HelpDesk";
    readonly placements: Readonly<Record<_deskbridge_core.AnyPlacement, readonly _deskbridge_core.AnyCapability[]>>;
    readonly messages: {
        readonly handshake: {
            readonly direction: "to-app";
            readonly rules: "T21";
            readonly isTransport: true;
        };
        readonly handshake_echo: {
            readonly direction: "to-app";
            readonly rules: "T66";
            readonly isTransport: true;
        };
        readonly response: {
            readonly direction: "both";
            readonly rules: "T71";
            readonly isTransport: true;
        };
        readonly call: {
            readonly direction: "both";
            readonly rules: "T70";
            readonly isTransport: true;
        };
        readonly emit: {
            readonly direction: "both";
            readonly rules: "T9";
            readonly isTransport: true;
            readonly isRaw: true;
        };
        readonly set_fullscreen_widget_notification_badge: {
            readonly direction: "to-host";
            readonly rules: "T133";
        };
        readonly track: {
            readonly direction: "to-host";
            readonly rules: "T134";
        };
        readonly set_toast: {
            readonly direction: "to-host";
            readonly rules: "T135";
        };
        readonly open_chat_widget: {
            readonly direction: "to-host";
            readonly rules: "T136";
            readonly isRaw: true;
        };
        readonly update_properties: {
            readonly direction: "to-host";
            readonly rules: "T137";
            readonly isRaw: true;
        };
        readonly register_transaction_pending: {
            readonly direction: "to-host";
            readonly rules: "T138";
            readonly isRaw: true;
        };
        readonly register_transaction_success: {
            readonly direction: "to-host";
            readonly rules: "T139";
            readonly isRaw: true;
        };
        readonly register_transaction_failure: {
            readonly direction: "to-host";
            readonly rules: "T140";
            readonly isRaw: true;
        };
        readonly customer_details_section_button_click: {
            readonly direction: "to-app";
            readonly rules: "T161";
        };
        readonly ticket_details_section_button_click: {
            readonly direction: "to-app";
            readonly rules: "T162";
        };
        readonly change_theme: {
            readonly direction: "to-app";
            readonly rules: "T163";
        };
        readonly plugin_inited: {
            readonly direction: "to-host";
            readonly rules: "T130";
            readonly isAnnouncement: true;
        };
        readonly customer_details_section: {
            readonly direction: "to-host";
            readonly rules: "T131";
        };
        readonly ticket_details_section: {
            readonly direction: "to-host";
            readonly rules: "T132";
        };
        readonly ticket_info: {
            readonly direction: "to-app";
            readonly rules: "T160";
        };
    };
    readonly rules: {
        readonly foreign: "T1: a message that bears the mark of no desk is dropped";
        readonly unhandled: "T118: the desk answers a message that it does not know with success, and does nothing";
        readonly invalid: "T119: a message that the desk finds invalid changes nothing";
        readonly appId: "T29: the frame is the identity of the app";
        readonly unanswered: "T75: every call is answered, once";
        readonly title: "T243: a section is shown only if its title is that of the opening state";
    };
    readonly reasonRules: {
        readonly foreign: "T1";
        readonly 'other-origin': "T113";
        readonly 'other-desk': "Q130";
        readonly stale: "T26";
        readonly duplicate: "T83";
        readonly unknown: "T72";
        readonly 'not-connected': "T24";
        readonly title: "T243";
        readonly placement: "T182";
    };
    readonly connectionMembers: readonly ["owner", "instance"];
    readonly exampleMessages: typeof textExampleMessages;
    readonly origins: readonly string[];
    readonly exampleOrigin: "https://app.helpdesk.com";
    readonly exampleExtra: typeof textExampleExtra;
    readonly isCommitting: true;
    readonly parse: typeof parseTextAppMessage;
    readonly describe: typeof describeTextMessage;
    readonly exchangeOf: typeof exchangeOfText;
    readonly replaceData: typeof replaceTextData;
    readonly toUrl: typeof toTextUrl;
    readonly open: (facts: HostSessionFacts) => TextHostSession;
};

export { ChatwootHostSession, HostedApp, Modals, TextHostSession, ZendeskHostSession, agentAppExampleExtra, agentAppExampleMessages, canManageApps, chatwootExampleExtra, chatwootExampleMessages, createRegistry, describeChatwootMessage, describeMessage, describeTextMessage, describeZendeskMessage, deskHosts, exchangeOfText, exchangeOfZendesk, hostDeskIds, hostPlacements, memoryStorage, parseAppMessage, parseAppMessage$1, parseTextAppMessage, qiscusHost, replaceChatwootData, replaceTextData, replaceZendeskData, textHost, visibleApps, zendeskExampleExtra, zendeskExampleMessages };
export type { AppChanges, AppDefinition, AppRequest, AppSize, AppStatus, AppUrlFacts, AttachOptions, AttachedApp, AttachedAppState, CitedRules, DescribedMessage, DeskHost, DeskMessageName, ExchangePart, HostChange, HostDeskId, HostDeskVersion, HostDiagnostic, HostEngine, HostEventHandler, HostEventType, HostEvents, HostId, HostOptions, HostOutcome, HostPost, HostResponse, HostSession, HostSessionEvent, HostSessionFacts, HostState, HostTicket, HostUser, HostView, MessageFacts, ModalRequest, ModalWish, NamedMessage, NewApp, OpenModal, OwnPlacement, Registry, RegistryOptions, RegistryProblem, RegistryStorage, Relay, ReservedFrame, StorageChange, StoryMessage, StoryTicketLink, TicketStory, TrafficEntry, TrafficListener, Viewport };
