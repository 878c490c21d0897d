export * from '@deskbridge/core/helpdesk-sdk'
export { createFullscreenWidget as createNewerWidget } from '@deskbridge/core/helpdesk-sdk'
