import type { AppDefinition } from '@deskbridge/host'
import { useState } from 'react'
import { useDesk } from '../desk/use-desk'
import { toChanges, toNewApp, type AppDraft } from './app-draft'
import type { AppActions } from './app-list'

/** The changes that the signed-in user makes to the apps, and what became of the latest one. */
interface Changes extends Pick<AppActions, 'move' | 'setFavorite' | 'setActive'> {
  /** What happened, in one sentence; empty for nothing. */
  readonly status: string
  /** Why the latest change was not made. */
  readonly error: string | null
  /** Removes an app; resolves in any case. */
  remove(app: AppDefinition): Promise<void>
  restore(): void
  /** Saves the draft of an app, or of a new one; rejects with the error of the registry. */
  save(app: AppDefinition | null, draft: AppDraft, initial: AppDraft): Promise<void>
}

/** Returns the changes that the signed-in user can make; the registry checks whether the user may. */
export function useChanges(): Changes {
  const { registry, servedApps, user } = useDesk()
  const [status, setStatus] = useState('')
  const [error, setError] = useState<string | null>(null)

  const run = async (change: Promise<unknown>, done: string): Promise<void> => {
    setError(null)
    setStatus('')
    await change
    setStatus(done)
  }
  const runOrShow = (change: Promise<unknown>, done: string) =>
    run(change, done).catch((cause: Error) => {
      setError(cause.message)
      throw cause
    })
  const show = (change: Promise<unknown>, done: string) => runOrShow(change, done).catch(() => {})
  return {
    status,
    error,
    move: (app, toIndex) => runOrShow(registry.move(app.id, toIndex, user.get()), ''),
    setFavorite: ({ id, name }, isFavorite) =>
      void show(
        registry.setFavorite(id, isFavorite, user.get()),
        `${name} is ${isFavorite ? 'a favorite now' : 'no longer a favorite'}.`,
      ),
    setActive: ({ id, name }, isActive) =>
      void show(
        registry.setActive(id, isActive, user.get()),
        `${name} is ${isActive ? 'active' : 'inactive'} now.`,
      ),
    remove: ({ id, name }) => show(registry.remove(id, user.get()), `${name} was deleted.`),
    restore: () => void show(servedApps.restore(user.get()), 'The server’s apps were restored.'),
    save: (app, draft, initial) =>
      app
        ? run(
            registry.update(app.id, toChanges(initial, draft), user.get()),
            `${draft.name.trim()} was saved.`,
          )
        : run(registry.create(toNewApp(draft), user.get()), `${draft.name.trim()} was created.`),
  }
}
