import { cleanup, screen } from '@testing-library/svelte'
import { afterEach, expect, it, vi } from 'vitest'
import { cleanUp } from '../../src/pure'
import { renderWidget } from '../../src/svelte'
import { describeRenderWidget } from '../render-widget-suite'
import Subject from './subject.svelte'

afterEach(cleanUp)

describeRenderWidget('Svelte', (scenario) => renderWidget(Subject, scenario))

it('a Svelte component can be given other props', async () => {
  const { rerender } = renderWidget(Subject, { props: { label: 'Subject' } })
  await rerender({ label: 'About' })
  expect(await screen.findByText('About: Late order, no tracking')).toBeTruthy()
})

it('a Svelte component that Testing Library has taken away is not taken away once more', () => {
  const warn = vi.spyOn(console, 'warn')
  const { desk } = renderWidget(Subject, { props: { label: 'Subject' } })
  cleanup()
  desk.dispose()
  expect(warn).not.toHaveBeenCalled()
  warn.mockRestore()
})
