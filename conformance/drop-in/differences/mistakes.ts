import { describeMistake, outcomeOf, watch } from '../outcome'
import type { Difference } from '../rule'
import { connect, loose } from '../widget'

const line = { type: 'line' }
const parcel = (...components: unknown[]) => ({ title: 'Parcel', components })
const second = (component: unknown) => parcel(line, component)

/** Lists sections that both refuse, with the member that is wrong. */
const badSections: readonly (readonly [section: unknown, path: string | null])[] = [
  [undefined, null],
  [{ title: '', components: [line] }, 'title'],
  [{ title: 7, components: [line] }, 'title'],
  [{ title: 'Parcel' }, 'components'],
  [parcel(), 'components'],
  [parcel('line'), 'components[0].type'],
  [second(null), 'components[1].type'],
  [second({ type: 'header' }), 'components[1].type'],
  [second({ type: 'toString' }), 'components[1].type'],
  [second({ type: 'button' }), 'components[1].data.label'],
  [second({ type: 'button', data: { id: 'refund', label: '' } }), 'components[1].data.label'],
  [second({ type: 'button', data: { label: 'Refund' } }), 'components[1].data.id'],
  [second({ type: 'link', data: { value: 'Track' } }), 'components[1].data.url'],
  [second({ type: 'title', data: { description: 'late' } }), 'components[1].data.title'],
  [second({ type: 'title', data: { title: 'Delivery', imgSize: 'huge' } }), 'components[1].data.imgSize'],
]

const badTracks = [[], ['refunded'], [5, {}], ['refunded', 'text']]

const rejection = (path: string | null = null) => ({ status: 'rejected', code: 'INVALID_ARGUMENT', path })

/** How mistakes of the program are reported. */
export const mistakes: Difference = {
  id: 'D1',
  name: 'mistakes reject',
  rules: [
    {
      rule: 'modifySection() throws for a bad section; the drop-in rejects and names the member',
      async observe(open) {
        const { widget, page } = await connect(open, 'createDetailsWidget')
        const outcomes = []
        for (const [section] of badSections) {
          outcomes.push(describeMistake(await outcomeOf(page, () => widget.modifySection(section as never))))
        }
        return outcomes
      },
      genuine: badSections.map(() => ({ status: 'threw' })),
      deskbridge: badSections.map(([, path]) => rejection(path)),
    },
    {
      rule: 'trackEvent() throws without a name or properties; the drop-in rejects',
      async observe(open) {
        const { widget, page } = await connect(open, 'createFullscreenWidget')
        const outcomes = []
        for (const args of badTracks) {
          const call = () => loose(widget).trackEvent!(...(args as never[]))
          outcomes.push(describeMistake(await outcomeOf(page, call)))
        }
        return outcomes
      },
      genuine: badTracks.map(() => ({ status: 'threw' })),
      deskbridge: badTracks.map(() => rejection()),
    },
    {
      rule: 'startTransaction() throws without a charge, and returns nothing; the drop-in returns a promise',
      async observe(open) {
        const { widget, page, host } = await connect(open, 'createNewerWidget')
        const start = (...args: unknown[]) => loose(widget).startTransaction!(...(args as never[]))
        const bad = describeMistake(await outcomeOf(page, () => start()))
        await host.accept()
        const good = watch(() => start({ name: 'Plan' }, { icon: 'https://example.com/plan.png' }))
        await host.accept()
        const before = good().status
        await host.accept()
        return { bad, before, after: good().status }
      },
      genuine: { bad: { status: 'threw' }, before: 'resolved', after: 'resolved' },
      deskbridge: { bad: rejection(), before: 'pending', after: 'resolved' },
    },
    {
      rule: "a malformed '%' in the page's address throws; for the drop-in it is what it is",
      async observe(open) {
        const page = await open({ search: '?discount=5%&plugin_id=a=b&connection=plain' })
        const { status } = await outcomeOf(page, () => page.sdk.createDetailsWidget())
        return { status, pluginId: page.posted[0]?.data.plugin_id }
      },
      genuine: { status: 'threw', pluginId: undefined },
      deskbridge: { status: 'resolved', pluginId: 'a=b' },
    },
  ],
}
