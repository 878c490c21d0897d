/** Names what a desk, in a placement and a mode, can give to a widget or do for it. */
export type Capability = 'ticket' | 'user' | 'section' | 'badge' | 'resize' | 'fullscreen' | 'toast' | 'track'
