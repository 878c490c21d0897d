/** What a page is bundled from. */
export interface PageSource {
  /** Entry, relative to the folder `pages`. */
  entry: string
  /** Imports to replace while bundling, also inside packages. */
  alias?: Record<string, string>
  /** Whether the page is minified with the built packages, which must then be built; default false. */
  isProduction?: boolean
}

/** Pages that the server can bundle and serve, by name. */
export const pages = {
  'text-details': { entry: 'text/details-genuine.ts' },
  'text-details-four-way': {
    entry: 'text/details-genuine.ts',
    alias: { '@livechat/postmessage/es5': 'postmessage-0.3.5/es5' },
  },
  'text-fullscreen': { entry: 'text/fullscreen-genuine.ts' },
  'text-documented': {
    entry: 'text/documented-widget.ts',
    alias: { '@deskbridge/core/helpdesk-sdk': '@livechat/helpdesk-sdk' },
  },
  'text-details-drop-in': {
    entry: 'text/details-genuine.ts',
    alias: { '@livechat/helpdesk-sdk': '@deskbridge/core/helpdesk-sdk' },
  },
  'text-fullscreen-drop-in': {
    entry: 'text/fullscreen-genuine.ts',
    alias: { '@livechat/helpdesk-sdk': '@deskbridge/core/helpdesk-sdk' },
  },
  'text-documented-drop-in': { entry: 'text/documented-widget.ts' },
  'agent-app-sdk': { entry: 'agent-app/sdk-widget.ts' },
  'agent-app-sdk-drop-in': {
    entry: 'agent-app/sdk-widget.ts',
    alias: { '@livechat/agent-app-sdk': '@deskbridge/core/agent-app-sdk' },
  },
  'text-host-0.3.2': { entry: 'text/host-0.3.2.ts' },
  'text-host-0.3.5': { entry: 'text/host-0.3.5.ts' },
  'text-plain-host': { entry: 'text/plain-host.ts' },
  'text-hostile-sections': { entry: 'text/hostile-sections.ts' },
  'deskbridge-widget': { entry: 'deskbridge/widget.ts' },
  'deskbridge-main-menu': { entry: 'deskbridge/main-menu.ts' },
  'deskbridge-host': { entry: 'deskbridge/host.ts' },
  'deskbridge-registry': { entry: 'deskbridge/registry.ts' },
  'chatwoot-plain-app': { entry: 'chatwoot/plain-app.ts' },
  'chatwoot-plain-host': { entry: 'chatwoot/plain-host.ts' },
  'chatwoot-widget': { entry: 'chatwoot/widget.ts' },
  'zendesk-app': { entry: 'zendesk/app.ts' },
  'zendesk-widget': { entry: 'zendesk/widget.ts' },
  'zendesk-plain-host': { entry: 'zendesk/plain-host.ts' },
  'qiscus-app': { entry: 'qiscus/app.ts' },
  'qiscus-host': { entry: 'qiscus/host.ts' },
  'storm-host': { entry: 'storms/own-host.ts' },
  'fuzz-attacker': { entry: 'fuzz/attacker.ts' },
  'fuzz-host': { entry: 'fuzz/host.ts' },
  'fuzz-widget': { entry: 'fuzz/widget.ts' },
  'sign-in-widget': { entry: 'sign-in/widget.ts' },
  'sign-in-window': { entry: '../../docs/recipes/sign-in/sign-in-window.ts' },
  'signed-in': { entry: '../../docs/recipes/sign-in/signed-in.ts' },
  bystander: { entry: 'bystander.ts' },
  'flooded-host': { entry: 'floods/deskbridge-host.ts' },
  'flooded-widget': { entry: 'floods/deskbridge-widget.ts' },
  'flooded-genuine-host': { entry: 'floods/genuine-host.ts' },
  'flooded-genuine-widget': { entry: 'floods/genuine-widget.ts' },
  'flooding-app': { entry: 'floods/flooding-app.ts' },
  'flooding-desk': { entry: 'floods/flooding-desk.ts' },
  leaks: { entry: 'leaks/page.ts' },
  'leaks-app': { entry: 'leaks/app.ts' },
  'wire-raw-desk': { entry: 'wire/raw-desk.ts', isProduction: true },
  'wire-raw-widget': { entry: 'wire/raw-widget.ts', isProduction: true },
  'wire-deskbridge-desk': { entry: 'wire/deskbridge-desk.ts', isProduction: true },
  'wire-deskbridge-widget': { entry: 'wire/deskbridge-widget.ts', isProduction: true },
  'wire-genuine-desk': { entry: 'wire/genuine-desk.ts', isProduction: true },
  'wire-genuine-widget': { entry: 'wire/genuine-widget.ts', isProduction: true },
} satisfies Record<string, PageSource>

/** Name of a page. */
export type PageName = keyof typeof pages
