import { CommonPlacement, AnyPlacement, AnyCapability, Desk, TextHostMessage, Section } from '../shared.js';
export { BareEvent, Binding, HostEvent, MalformedEnvelope, RequestId, TextEnvelope, TextEnvelopeType, TextTicket, WidgetMessage, callData, clickEvents, eventName, fingerprint, fourWayKey, handleMethod, hostEvent, isHostEvent, isTextEnvelope, isTheme, parseHostEvent, parseHostMessage, parseMarked, parseTextEnvelope, plainConnection, readTextQuery, sectionAlias, textEnvelope, textEvents, textMessages, textPriorities, textQuery, textSdkMessages, textTicketTable, toTicket$4 as toTicket } from '../shared.js';

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

export { TextHostMessage, createRecentCalls, deserializeError, serializeError, textCapabilities, textDesk, textHostOrigins, toTextSection };
export type { RecentCall, RecentCalls, SerializedError, TextDeskOptions };
