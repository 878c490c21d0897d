import { agentAppExampleMessages, agentAppExampleExtra, parseTextAppMessage, describeTextMessage, exchangeOfText, replaceTextData, AppUrlFacts, HostSessionFacts, TextHostSession } from '../shared.js';
import * as _deskbridge_core from '@deskbridge/core';
import '@deskbridge/core/internal';
import '@deskbridge/core/desks/chatwoot';
import '@deskbridge/core/desks/zendesk';
import '@deskbridge/core/desks/qiscus';
import '@deskbridge/core/desks/text';

declare const agentAppHost: {
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
};

export { agentAppHost };
