import { createWidget, item, type Section } from '@deskbridge/core'
import { afterEach, describe, expect, it } from 'vitest'
import { createEmulator, type Scenario } from '../src/pure'
import { endDesk } from './end-desk'

const open: { dispose(): void }[] = []
afterEach(() => open.splice(0).forEach((entry) => entry.dispose()))

async function start(scenario: Scenario = {}) {
  const desk = createEmulator(scenario)
  const widget = createWidget({ link: desk.link })
  open.push({ dispose: widget.close })
  await widget.connect()
  return { desk, widget }
}

const parcels: Section = { title: 'Parcels', components: [item({ title: 'Parcel 7', value: 'late' })] }
const refunds: Section = { title: 'Refunds', components: [item({ title: 'Refund 3', value: 'open' })] }
const named: Scenario = { app: { openingState: { title: 'Orders' } } }

describe('a scenario that names no opening state', () => {
  it('shows the first section, whatever its title is', async () => {
    const { desk, widget } = await start()
    await widget.setSection(parcels)
    expect(desk.section.get()).toMatchObject(parcels)
    desk.dispose()
  })

  it('gives the opening state the title of the first section, and keeps it over reloads and tickets', async () => {
    const { desk, widget } = await start({ strict: false })
    await widget.setSection(parcels)
    desk.reload()
    expect(desk.section.get()?.title).toBe('Parcels')
    await widget.setSection(refunds)
    expect(desk.section.get()?.title).toBe('Parcels')
  })

  it('may still say what the opening state consists of', async () => {
    const { desk, widget } = await start({ app: { openingState: { components: parcels.components } } })
    await widget.setSection({ ...parcels, title: 'Anything' })
    expect(desk.section.get()?.title).toBe('Anything')
    desk.dispose()
  })
})

describe('a section whose title is not that of the opening state', () => {
  it('fails the test at its end: both titles, the rule and the remedy', async () => {
    const { desk, widget } = await start(named)
    await widget.setSection(parcels)
    expect(desk.section.get()?.title).toBe('Orders')
    const { name, message } = endDesk(desk)
    expect(name).toBe('ProtocolError')
    expect(message).toContain(
      'The widget sent the section "Parcels", but the opening state is titled "Orders".',
    )
    expect(message).toContain('Rule T243: ')
    expect(message).toContain("app: { openingState: { title: 'Parcels' } }")
  })

  it('is a mistake too when the title comes from the first section', async () => {
    const { desk, widget } = await start()
    await widget.setSection(parcels)
    await widget.setSection(refunds)
    expect(endDesk(desk).message).toContain(
      'the section "Refunds", but the opening state is titled "Parcels"',
    )
  })

  it('is recorded as ignored for its title, and listed where the scenario is not strict', async () => {
    const { desk, widget } = await start({ ...named, strict: false })
    await widget.setSection(parcels)
    expect(desk.trace.entries.at(-2)).toMatchObject({ direction: 'to-host', verdict: 'ignored:title' })
    expect(desk.protocolErrors).toHaveLength(1)
    desk.dispose()
  })

  it('is no mistake when an interceptor answers it', async () => {
    const { desk, widget } = await start(named)
    desk.once('customer_details_section', () => null)
    await widget.setSection(parcels)
    expect(desk.received('customer_details_section')).toHaveLength(1)
    expect(desk.protocolErrors).toEqual([])
  })
})
