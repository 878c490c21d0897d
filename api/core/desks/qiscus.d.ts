import { CommonPlacement, AnyCapability, AnyPlacement, Desk } from '../shared.js';
export { QiscusTicket, QiscusUser, qiscusTicketTable, toTicket$3 as toTicket, toUser$2 as toUser } from '../shared.js';

declare const qiscusChannel = "helpdesk:apps";
declare enum qiscusEvents {
    ready = "helpdesk:app:ready",
    contextUser = "helpdesk:context:user",
    contextTicket = "helpdesk:context:ticket",
    contextApp = "helpdesk:context:app",
    getUser = "helpdesk:get:context:user",
    getTicket = "helpdesk:get:context:ticket",
    ticketUpdate = "helpdesk:ticket:update",
    resize = "helpdesk:app:resize",
    fullscreen = "helpdesk:app:fullscreen"
}
interface QiscusMessage {
    channel: typeof qiscusChannel;
    event: string;
    payload?: unknown;
}
declare function parseQiscusMessage(data: unknown): QiscusMessage | null;
declare function qiscusMessage(event: string, payload?: unknown): QiscusMessage;
declare function qiscusPayload(payload: unknown): Record<string, unknown>;

declare const qiscusCapabilities: Readonly<Record<AnyPlacement, readonly AnyCapability[]>>;
declare const popupCapabilities: readonly AnyCapability[];

interface QiscusDeskOptions {
    placement?: CommonPlacement;
    hostOrigins?: readonly string[];
}
declare function qiscusDesk(options?: QiscusDeskOptions): Desk<'qiscus', QiscusMessage>;

export { parseQiscusMessage, popupCapabilities, qiscusCapabilities, qiscusChannel, qiscusDesk, qiscusEvents, qiscusMessage, qiscusPayload };
export type { QiscusDeskOptions, QiscusMessage };
