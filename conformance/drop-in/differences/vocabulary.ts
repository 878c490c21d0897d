import { describeMistake, outcomeOf } from '../outcome'
import type { Difference } from '../rule'
import { connect, loose, sentBy, type Call } from '../widget'

const section = (component: unknown) => ({ title: 'Parcel', components: [component] })
const refusal = (member: string) => ({
  status: 'rejected',
  code: 'INVALID_ARGUMENT',
  path: `components[0].data.${member}`,
})

const documented = [
  { type: 'item', data: { title: 'Delivery', value: 'late' } },
  { type: 'item', data: { value: 'late' } },
  { type: 'title', data: { value: 'late' } },
  { type: 'divider' },
]

const truthy = [
  { type: 'button', data: { id: 7, label: 'Refund' } },
  { type: 'button', data: { id: 'refund', label: true } },
  { type: 'title', data: { title: {} } },
  { type: 'link', data: { url: 1 } },
  { type: 'tags', data: { tags: 'late' } },
  { type: 'label_value', data: { value: {} } },
]

const [publishedClick, documentedClick] = ['customer', 'ticket'].map(
  (word) => `${word}_details_section_button_click`,
)
const clickNames = [publishedClick, documentedClick] as [string, string]

/** Which words are understood. */
export const vocabulary: Difference = {
  id: 'D4',
  name: 'the documented words are understood',
  rules: [
    {
      rule: 'the documented component types are refused; the drop-in sends them under their published names',
      observe(open) {
        const calls = documented.map((component): Call => ['modifySection', section(component)])
        return sentBy(open, 'createDetailsWidget', ...calls)
      },
      genuine: [],
      deskbridge: documented.map(({ type, data }) => [
        'customer_details_section',
        section(type === 'divider' ? { type: 'line' } : { type: 'title', data }),
      ]),
    },
    {
      rule: 'anything truthy counts as a label, id, title, address or value; for the drop-in only text',
      async observe(open) {
        const { widget, page } = await connect(open, 'createDetailsWidget')
        const outcomes = []
        for (const component of truthy) {
          const outcome = await outcomeOf(page, () => widget.modifySection(section(component) as never))
          outcomes.push(describeMistake(outcome))
        }
        return outcomes
      },
      genuine: truthy.map(() => ({ status: 'pending' })),
      deskbridge: ['id', 'label', 'title', 'url', 'tags', 'value'].map(refusal),
    },
    {
      rule: 'a handler hears a click under its own name; with the drop-in under either name',
      async observe(open) {
        const { widget, host } = await connect(open, 'createDetailsWidget')
        const seen: string[] = []
        for (const name of clickNames) loose(widget).on(name, () => void seen.push(`handler of ${name}`))
        for (const name of clickNames) {
          seen.push(name)
          await host.send(name, { buttonId: `button of ${name}` })
        }
        return seen
      },
      genuine: clickNames.flatMap((name) => [name, `handler of ${name}`]),
      deskbridge: clickNames.flatMap((name) => [name, ...clickNames.map((other) => `handler of ${other}`)]),
    },
    {
      rule: 'one handler under both names hears a click twice that comes under both; with the drop-in once',
      async observe(open) {
        const { widget, host } = await connect(open, 'createDetailsWidget')
        const seen: unknown[] = []
        const handler = ({ buttonId }: { buttonId: string }) => void seen.push(buttonId)
        for (const name of clickNames) loose(widget).on(name, handler)
        for (const name of clickNames) await host.send(name, { buttonId: 'refund' })
        return seen
      },
      genuine: ['refund', 'refund'],
      deskbridge: ['refund'],
    },
  ],
}
