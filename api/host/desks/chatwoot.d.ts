import { chatwootExampleMessages, chatwootExampleExtra, parseAppMessage$1, describeChatwootMessage, replaceChatwootData, HostSessionFacts, ChatwootHostSession } from '../shared.js';
import * as _deskbridge_core from '@deskbridge/core';
import { chatwootNames } from '@deskbridge/core/desks/chatwoot';
import '@deskbridge/core/internal';
import '@deskbridge/core/desks/zendesk';
import '@deskbridge/core/desks/qiscus';
import '@deskbridge/core/desks/text';

declare const chatwootHost: {
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
            readonly answers: readonly [chatwootNames.request];
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
};

export { chatwootHost };
