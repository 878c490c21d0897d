import { Button } from '@mantine/core'
import { canManageApps } from '@deskbridge/host'
import { useReadable } from '@deskbridge/react'
import { IconDownload } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useDesk } from '../desk/use-desk'
import { download } from '../download'
import { Notice } from './notice'
import { useSettings } from './use-settings'
import { problemWords } from './words'

/** Renders what keeps the apps from being managed or stored, each with what happens next. */
export function Notices() {
  return (
    <>
      <Forbidden />
      <StorageProblem />
      <RefusedApps />
    </>
  )
}

function Forbidden() {
  const { scenario } = useDesk()
  const { user, users, mayManage } = useSettings()
  if (mayManage) return null
  const manager = users.find(canManageApps)
  return (
    <Notice
      tone="info"
      title={`Only admins and owners may manage apps; you are signed in as ${user.name} (${user.role ?? 'no role'}).`}
      actions={
        manager && (
          <Button size="xs" variant="default" onClick={() => scenario.change({ user: manager.id })}>
            Switch to {manager.name} ({manager.role})
          </Button>
        )
      }
    >
      {manager ? null : 'This desk has no admin or owner.'}
    </Notice>
  )
}

function StorageProblem() {
  const { registry, storage } = useDesk()
  const lost = useReadable(storage.problem)
  const unread = useReadable(registry.problem)
  const apps = useReadable(registry.apps)
  const [setAside, setSetAside] = useState<readonly unknown[]>([])
  useEffect(() => {
    void storage.apps.loadSetAside().then(setSetAside)
  }, [storage, unread, apps])
  const problem = lost ?? unread
  const save = setAside.length > 0 && (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconDownload size={14} aria-hidden />}
      onClick={() => download(JSON.stringify(setAside, null, 2), 'apps-set-aside.json', 'application/json')}
    >
      Download what was set aside
    </Button>
  )
  if (problem) {
    const { title, next } = problemWords(problem)
    return (
      <Notice tone="bad" title={title} actions={save}>
        <p>{problem.message}</p>
        <p>{next}</p>
      </Notice>
    )
  }
  return save ? (
    <Notice tone="info" title="Apps that could not be read were set aside earlier." actions={save} />
  ) : null
}

function RefusedApps() {
  const refused = useReadable(useDesk().servedApps.refused)
  return refused.map(({ app, reason }) => (
    <Notice key={app.id} tone="waiting" title={`${app.name} is shown, but cannot be managed`}>
      {reason}
    </Notice>
  ))
}
