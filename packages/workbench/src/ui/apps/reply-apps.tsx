import { useReadable } from '@deskbridge/react'
import { isAboveReply } from '../../placements'
import { useDesk } from '../desk/use-desk'
import { AppCard } from './app-card'

/** Renders the apps above the reply, each of which can be collapsed; where there are none, nothing. */
export function ReplyApps({ isHidden }: { isHidden: boolean }) {
  const { apps } = useDesk()
  const all = useReadable(apps.all)
  const above = useReadable(apps.created).filter(({ config }) => isAboveReply(config))
  if (above.length === 0) return null
  return (
    <section className="reply-apps" aria-label="Apps above the reply" hidden={isHidden}>
      {above.map((app) => (
        <AppCard key={app.config.id} app={app} order={all.indexOf(app)} />
      ))}
    </section>
  )
}
