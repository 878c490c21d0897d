// @vitest-environment happy-dom
import { useBadge, useTicket } from '@deskbridge/vue'
import { screen } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { cleanUp } from '../src/pure'
import { renderWidget } from '../src/vue'

afterEach(cleanUp)

const Subject = defineComponent({
  props: { label: { type: String, required: true } },
  setup(props) {
    const subject = useTicket((ticket) => ticket?.subject)
    useBadge(3)
    return () => h('p', `${props.label}: ${subject.value ?? 'none'}`)
  },
})

it.each(['text', 'qiscus', 'auto'] as const)(
  'a Vue component that is rendered on the desk %s has its ticket and later ones, until the desk ends',
  async (desk) => {
    const options = { desk, ticket: { subject: 'Lost' }, props: { label: 'Subject' } }
    const { desk: opened } = renderWidget(Subject, options)
    expect(await screen.findByText('Subject: Lost')).toBeTruthy()
    opened.ticket.update({ subject: 'Found' })
    expect(await screen.findByText('Subject: Found')).toBeTruthy()
    opened.dispose()
    expect(screen.queryByText(/Subject/)).toBe(null)
  },
)

it('a Vue component is rendered in the place of the scenario', async () => {
  const { desk } = renderWidget(Subject, { placement: 'main-menu', props: { label: 'Subject' } })
  await expect.poll(() => desk.badge.get()).toBe(3)
})
