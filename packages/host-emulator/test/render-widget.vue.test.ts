// @vitest-environment happy-dom
import { useBadge, useTicket } from '@deskbridge/vue'
import { screen } from '@testing-library/vue'
import { createPinia, defineStore } from 'pinia'
import { afterEach, describe, expect, it } from 'vitest'
import { defineComponent, h, inject, resolveComponent, type InjectionKey } from 'vue'
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

describe('what Testing Library takes as `global`', () => {
  const unit: InjectionKey<string> = Symbol('unit')
  const Child = defineComponent({ name: 'Child', setup: () => () => h('i', 'the real child') })
  const Page = defineComponent({
    components: { Child },
    setup() {
      const count = useCount()
      const subject = useTicket((ticket) => ticket?.subject)
      return () => [
        h('p', `${subject.value ?? 'none'}, ${count.value} ${inject(unit)}`),
        h(resolveComponent('Child')),
      ]
    },
  })
  const useCount = defineStore('count', () => ({ value: 3 }))

  it('is there beside the widget: plugins, with options or without, values and stubs', async () => {
    const added: unknown[] = []
    renderWidget(Page, {
      global: {
        plugins: [
          createPinia(),
          [{ install: (_app: unknown, options: unknown) => added.push(options) }, 'x'],
        ],
        provide: { [unit as symbol]: 'parcels' },
        stubs: { Child: { template: '<b>stub</b>', render: () => h('b', 'a stub') } },
      },
    })
    expect(await screen.findByText('Late order, no tracking, 3 parcels')).toBeTruthy()
    expect(screen.getByText('a stub')).toBeTruthy()
    expect(added).toEqual(['x'])
  })
})
