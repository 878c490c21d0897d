declare module 'postmessage-0.3.2' {
  type Library = import('./postmessage-library').PostmessageLibrary
  export const createReconnectableIframe: Library['createReconnectableIframe']
  export const connectExistingIframe: Library['connectExistingIframe']
}

declare module 'postmessage-0.3.5' {
  type Library = import('./postmessage-library').PostmessageLibrary
  export const createReconnectableIframe: Library['createReconnectableIframe']
  export const connectExistingIframe: Library['connectExistingIframe']
}
