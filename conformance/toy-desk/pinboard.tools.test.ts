// @vitest-environment happy-dom
import { createWidget } from '@deskbridge/core'
import { setupDesk } from '@deskbridge/host-emulator'
import { describe, expect, it } from 'vitest'
import { deskIds, deskLook } from '../../packages/workbench/src/ui/desk/desks'
import { confetti, pinboardCard, pinboardDesk, pinboardId } from './widget'

describe('setupDesk', () => {
  const desks = () => [pinboardDesk({ placement: pinboardCard })]

  it('frames a page in the pinboard, where the widget can use what only this desk has', async () => {
    const desk = setupDesk({ desk: pinboardId, placement: pinboardCard })
    const widget = createWidget({ desks: desks() })
    await widget.connect()
    expect(widget.can(confetti)).toBe(true)
    await widget.send('confetti', 3)
    expect(await desk.waitForMessage('confetti')).toBe(3)
    expect(desk.actions).toEqual([{ kind: 'send', name: 'confetti', data: 3 }])
    widget.close()
    desk.dispose()
  })

  it('reports a message that the pinboard does not know, with its own rule', async () => {
    const desk = setupDesk({ desk: pinboardId, placement: pinboardCard })
    const widget = createWidget({ desks: desks() })
    await widget.connect()
    await widget.send('confeti', 3)
    await desk.waitForMessage('confeti')
    widget.close()
    expect(() => desk.dispose()).toThrow(/"confeti".*\nRule P8.*\n.*here, toast, confetti/)
  })
})

it('shows up in the switch of the workbench', () => {
  expect(deskIds).toContain(pinboardId)
  expect(deskLook(pinboardId)).toEqual({
    name: 'Pinboard',
    hasModes: false,
    hasSections: false,
    hasUser: false,
    placements: ['ticket-sidebar', pinboardCard],
    sectionPlacements: [],
    saveHook: null,
  })
})
