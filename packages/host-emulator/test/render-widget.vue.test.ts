// @vitest-environment happy-dom
import { useBadge, useTicket } from '@deskbridge/vue'
import { afterEach, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { cleanUp } from '../src/pure'
import { renderWidget } from '../src/vue'
import { describeRenderWidget } from './render-widget-suite'

afterEach(cleanUp)

const Subject = defineComponent({
  props: { label: { type: String, required: true } },
  setup(props) {
    const subject = useTicket((ticket) => ticket?.subject)
    useBadge(3)
    return () => h('p', `${props.label}: ${subject.value ?? 'none'}`)
  },
})

describeRenderWidget('Vue', (scenario) => renderWidget(Subject, scenario))

it('a Vue component is rendered in the place of the scenario', async () => {
  const { desk } = renderWidget(Subject, { placement: 'main-menu', props: { label: 'Subject' } })
  await expect.poll(() => desk.badge.get()).toBe(3)
})
