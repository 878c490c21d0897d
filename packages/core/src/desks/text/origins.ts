/** The origins of the Text HelpDesk (docs/protocols/text.md, T105). */
export const textHostOrigins: readonly string[] = [
  'text.com',
  'helpdesk.com',
  'livechat.com',
  'livechatinc.com',
].flatMap((domain) => [`https://${domain}`, `https://*.${domain}`])
