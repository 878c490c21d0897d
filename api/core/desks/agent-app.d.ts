import { CommonPlacement, messageBox, Desk, TextHostMessage } from '../shared.js';
export { AgentAppProfile, agentAppCapabilities, toTicket } from '../shared.js';

interface AgentAppDeskOptions {
    placement?: CommonPlacement | typeof messageBox;
    hostOrigins?: readonly string[] | undefined;
}

declare const deskQuery = "deskbridge=agent-app";
declare enum agentAppMessages {
    putText = "put_message",
    putInBox = "put_messagebox_message",
    watch = "watch_messages",
    refresh = "plugin_loaded",
    quickReplies = "send_quick_replies",
    cards = "send_cards",
    navigate = "navigate_from_fullscreen_widget",
    filters = "set_reports_filters",
    redirect = "redirect"
}
declare enum agentAppEvents {
    profile = "customer_profile",
    message = "message",
    boxText = "message_box_text",
    sent = "message_sent",
    pageData = "page_data"
}
declare const customerComponent = "customer";

declare function agentAppDesk(options?: AgentAppDeskOptions): Desk<'agent-app', TextHostMessage>;

export { agentAppDesk, agentAppEvents, agentAppMessages, customerComponent, deskQuery, messageBox };
export type { AgentAppDeskOptions };
