export * from '@livechat/agent-app-sdk'
export { createFullscreenWidget as createNewerWidget } from '@livechat/agent-app-sdk'
