export * from '@deskbridge/core/agent-app-sdk'
export { createFullscreenWidget as createNewerWidget } from '@deskbridge/core/agent-app-sdk'
