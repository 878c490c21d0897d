import { OwnPlacement, zendeskExampleMessages, zendeskExampleExtra, parseAppMessage, describeZendeskMessage, exchangeOfZendesk, replaceZendeskData, AppUrlFacts, HostedApp, OpenModal, Modals, HostSessionFacts, ZendeskHostSession } from '../shared.js';
import * as _deskbridge_core_desks_zendesk from '@deskbridge/core/desks/zendesk';
import * as _deskbridge_core from '@deskbridge/core';
import '@deskbridge/core/internal';
import '@deskbridge/core/desks/chatwoot';
import '@deskbridge/core/desks/qiscus';
import '@deskbridge/core/desks/text';

declare const zendeskHost: {
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
};

export { zendeskHost };
