import { Button, Text, Title } from '@mantine/core'
import type { AppDefinition } from '@deskbridge/host'
import { useReadable } from '@deskbridge/react'
import { IconPlus, IconRestore } from '@tabler/icons-react'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { useDesk } from '../desk/use-desk'
import { AppForm } from './app-form'
import { AppList, type AppActions } from './app-list'
import { Confirm } from './confirm'
import { Notice } from './notice'
import { Notices } from './notices'
import { PreviewAs } from './preview-as'
import { useChanges } from './use-changes'
import { useSettings } from './use-settings'
import { listWords } from './words'

/** What is open over the list: the form of a new app or of one of the list, or a question. */
type Open =
  | { readonly kind: 'form'; readonly app: AppDefinition | null }
  | { readonly kind: 'remove'; readonly app: AppDefinition }
  | { readonly kind: 'restore' }

/** Renders Settings → Integrations → Apps. */
export function SettingsPage({ isHidden }: { isHidden: boolean }) {
  const apps = useReadable(useDesk().registry.apps)
  const [open, setOpen] = useState<Open | null>(null)
  const page = useRef<HTMLElement>(null)
  const changes = useChanges()
  const close = () => setOpen(null)
  /** Closes what a change was made in, unless the user has gone on to something else meanwhile. */
  const closeIf = (changed: Open) => setOpen((now) => (now === changed ? null : now))
  const actions: AppActions = {
    ...changes,
    edit: (app) => setOpen({ kind: 'form', app }),
    remove: (app) => setOpen({ kind: 'remove', app }),
  }
  useFocus(page, open)
  return (
    <main ref={page} className="settings" aria-label="Settings" hidden={isHidden}>
      <Title order={2} size="md" className="settings-path" tabIndex={-1}>
        <span>Settings → Integrations → </span>Apps
      </Title>
      <Notices />
      {changes.error && <Notice tone="bad" title={changes.error} />}
      <Text size="sm" c="dimmed" role="status" className="settings-status">
        {changes.status}
      </Text>
      {open?.kind === 'form' ? (
        <AppForm
          app={open.app}
          onSave={(draft, initial) => changes.save(open.app, draft, initial).then(() => closeIf(open))}
          onCancel={close}
        />
      ) : (
        <div className="settings-columns">
          <section aria-label="List of apps">
            <ListHead
              onAdd={() => setOpen({ kind: 'form', app: null })}
              onRestore={() => setOpen({ kind: 'restore' })}
            />
            {apps.length === 0 ? <NoApps /> : <AppList apps={apps} actions={actions} />}
          </section>
          <PreviewAs />
        </div>
      )}
      {open?.kind === 'remove' && (
        <RemoveApp
          app={open.app}
          onClose={close}
          onRemove={() => void changes.remove(open.app).then(() => closeIf(open))}
        />
      )}
      {open?.kind === 'restore' && <RestoreApps onClose={close} onRestore={changes.restore} />}
    </main>
  )
}

interface RemoveAppProps {
  app: AppDefinition
  onClose: () => void
  onRemove: () => void
}

function RemoveApp({ app: { name }, onClose, onRemove }: RemoveAppProps) {
  const [isRemoving, setRemoving] = useState(false)
  return (
    <Confirm
      title={`Delete ${name}?`}
      action="Delete"
      isDangerous
      onClose={onClose}
      onConfirm={() => {
        if (!isRemoving) onRemove()
        setRemoving(true)
      }}
    >
      <bdi>{name}</bdi> is removed from this desk for everybody, with all that is configured for it.
    </Confirm>
  )
}

interface ListHeadProps {
  onAdd: () => void
  onRestore: () => void
}

function ListHead({ onAdd, onRestore }: ListHeadProps) {
  const { mayManage } = useSettings()
  const differences = useDifferences()
  if (!mayManage) return null
  return (
    <header className="settings-head">
      <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} data-app="" onClick={onAdd}>
        New app
      </Button>
      {differences.length > 0 && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconRestore size={14} aria-hidden />}
          onClick={onRestore}
        >
          Restore the server’s apps
        </Button>
      )}
    </header>
  )
}

function NoApps() {
  const { mayManage } = useSettings()
  return (
    <div className="settings-empty">
      <Text>This desk has no apps.</Text>
      <Text size="sm" c="dimmed">
        {mayManage
          ? 'Create one: it needs a name and the URL of its page.'
          : 'An admin or an owner can create one.'}
      </Text>
    </div>
  )
}

interface RestoreAppsProps {
  onClose: () => void
  onRestore: () => void
}

function RestoreApps({ onClose, onRestore }: RestoreAppsProps) {
  const differences = useDifferences()
  const namesOf = (kind: string) =>
    differences.filter((difference) => difference.kind === kind).map(({ app }) => app.name)
  const [removed, changed] = [namesOf('removed'), namesOf('changed')]
  return (
    <Confirm
      title="Restore the server’s apps?"
      action="Restore"
      onClose={onClose}
      onConfirm={() => {
        onClose()
        onRestore()
      }}
    >
      {removed.length > 0 && <p>Added again: {listWords(removed)}.</p>}
      {changed.length > 0 && <p>Changed back to what the server lists: {listWords(changed)}.</p>}
      <p>Apps that were created here stay as they are.</p>
    </Confirm>
  )
}

function useDifferences() {
  const { servedApps, registry } = useDesk()
  useReadable(servedApps.all)
  return servedApps.findDifferences(useReadable(registry.apps))
}

/** Moves the focus into the form that has opened, and back to its button once it is closed. */
function useFocus(page: RefObject<HTMLElement | null>, open: Open | null): void {
  const last = useRef<Open | null>(null)
  useEffect(() => {
    const before = last.current
    last.current = open
    if (open?.kind === 'form') return page.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    if (open !== null || before === null) return
    const id = before.kind === 'restore' ? '' : (before.app?.id ?? '')
    const buttons = [...(page.current?.querySelectorAll<HTMLElement>('[data-app]') ?? [])]
    const back = buttons.find(({ dataset }) => dataset.app === id) ?? buttons[0]
    ;(back ?? page.current?.querySelector<HTMLElement>('h2'))?.focus()
  }, [page, open])
}
