import { AnyCapability, Desk } from '../shared.js';
export { ChatwootTicket, ChatwootUser, toTicket$1 as toTicket, toUser } from '../shared.js';

declare enum chatwootNames {
    toHost = "chatwoot-dashboard-app:",
    request = "chatwoot-dashboard-app:fetch-info",
    context = "appContext"
}
interface ChatwootMessage {
    readonly event: string;
    readonly data?: unknown;
}
declare function parseJson(text: unknown): unknown;
declare function parseChatwootMessage(text: unknown): ChatwootMessage | null;
declare function chatwootMessage(event: string, data?: unknown): string;

declare const chatwootPlacement = "ticket-sidebar";
declare const chatwootCapabilities: Readonly<Record<typeof chatwootPlacement, readonly AnyCapability[]>>;

interface ChatwootDeskOptions {
    hostOrigins?: readonly string[] | undefined;
}
declare function chatwootDesk(options?: ChatwootDeskOptions): Desk<'chatwoot', ChatwootMessage>;

export { chatwootCapabilities, chatwootDesk, chatwootMessage, chatwootNames, parseChatwootMessage, parseJson };
export type { ChatwootDeskOptions, ChatwootMessage };
