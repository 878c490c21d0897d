import type { Readable, Unsubscribe } from '@deskbridge/core'
import type { AttachedApp, HostState } from '@deskbridge/host'
import type { MessageList } from './message-list'

/** Adds a divider to the list whenever one of the host's apps begins another document. */
export function addDocumentDividers(state: Readable<HostState>, messages: MessageList): Unsubscribe {
  const followed = new Map<AttachedApp, Unsubscribe>()
  const follow = () => {
    const { apps } = state.get()
    for (const [app, unfollow] of followed) {
      if (apps.includes(app)) continue
      unfollow()
      followed.delete(app)
    }
    for (const app of apps) if (!followed.has(app)) followed.set(app, followDocuments(app, messages))
  }
  follow()
  const unsubscribe = state.subscribe(follow)
  return () => {
    unsubscribe()
    for (const unfollow of followed.values()) unfollow()
  }
}

function followDocuments({ app, state }: AttachedApp, messages: MessageList): Unsubscribe {
  let { status } = state.get()
  return state.subscribe((now) => {
    if (now.status === 'loading' && status !== 'loading')
      messages.addDivider(`${app.name} loads a new document`)
    status = now.status
  })
}
