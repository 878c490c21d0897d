import { CommonPlacement, Theme, AnyPlacement, AnyCapability, Desk, Section } from '../shared.js';
export { TextTicket, textPriorities, textTicketTable, toTicket$1 as toTicket } from '../shared.js';

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

export { callData, clickEvents, createRecentCalls, deserializeError, eventName, fingerprint, fourWayKey, handleMethod, hostEvent, isHostEvent, isTextEnvelope, isTheme, parseHostEvent, parseHostMessage, parseMarked, parseTextEnvelope, plainConnection, readTextQuery, sectionAlias, serializeError, textCapabilities, textDesk, textEnvelope, textEvents, textHostOrigins, textMessages, textQuery, textSdkMessages, toTextSection };
export type { BareEvent, Binding, HostEvent, MalformedEnvelope, RecentCall, RecentCalls, RequestId, SerializedError, TextDeskOptions, TextEnvelope, TextEnvelopeType, TextHostMessage, WidgetMessage };
