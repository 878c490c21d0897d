import { Desk } from '../shared.js';
export { ZendeskPlacement, ZendeskTicket, ZendeskUser, fromNeutral, toTicket$2 as toTicket, toUser$1 as toUser, zendeskCapabilities } from '../shared.js';

interface ZendeskEvent {
    readonly type: 'event';
    readonly name: string;
    readonly data: unknown;
    readonly needsReply: boolean;
}
interface ZendeskAnswer {
    readonly type: 'answer';
    readonly id: number;
    readonly isValid: boolean;
    readonly result: unknown;
    readonly error?: Error | undefined;
    readonly errors: ReadonlyMap<string, Error>;
}
type ZendeskHostMessage = ZendeskEvent | ZendeskAnswer;
declare function readObject(data: unknown): Record<string, unknown> | null;

declare const frameworkVersion = "2.0.9";
declare const zendeskQuery: {
    readonly origin: "origin";
    readonly guid: "app_guid";
};
declare enum zendeskKeys {
    toWidget = "zaf.",
    handshake = "iframe.handshake",
    on = "iframe.on:",
    off = "iframe.off:",
    trigger = "iframe.trigger:",
    reply = "iframe.reply:",
    request = "request:"
}
declare enum zendeskEvents {
    registered = "app.registered",
    context = "context.updated",
    changed = "*.changed",
    scheme = "colorScheme.changed",
    save = "ticket.save"
}
declare const zendeskCalls: readonly ["get", "set", "invoke"];
type ZendeskCallName = (typeof zendeskCalls)[number];
declare enum zendeskPaths {
    ticket = "ticket",
    user = "currentUser",
    scheme = "colorScheme",
    customField = "ticket.customField:"
}
declare enum zendeskActions {
    resize = "resize",
    notify = "notify",
    insert = "ticket.editor.insert"
}

interface ZendeskDeskOptions {
    customFields?: readonly string[];
    hostOrigins?: readonly string[] | undefined;
}
declare const zendeskHostOrigins: readonly string[];
declare function zendeskDesk(options?: ZendeskDeskOptions): Desk<'zendesk', ZendeskHostMessage>;

export { frameworkVersion, readObject, zendeskActions, zendeskCalls, zendeskDesk, zendeskEvents, zendeskHostOrigins, zendeskKeys, zendeskPaths, zendeskQuery };
export type { ZendeskCallName, ZendeskDeskOptions };
