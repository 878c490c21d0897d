// @vitest-environment happy-dom
import { qiscusDesk, textDesk } from '@deskbridge/core'
import { qiscusEvents } from '@deskbridge/core/desks/qiscus'
import { describe, expect, it } from 'vitest'
import { testedDesks } from '../../../conformance/desks/places'
import { describeFaults, prepare, start } from './faults-suite'

const desks = () => [textDesk(), qiscusDesk()]

testedDesks.forEach(describeFaults)

describe('what a desk answers', () => {
  it('never: a request ends with its time, though the desk has done what was asked', async () => {
    const { emulator, widget } = await start({ desk: 'text' }, desks())
    emulator.faults.never({ message: 'track' })
    await expect(widget.trackEvent('opened', {})).rejects.toMatchObject({ code: 'REQUEST_TIMEOUT' })
    expect(emulator.actions).toHaveLength(1)
    const qiscus = await start({ desk: 'qiscus' }, desks())
    qiscus.emulator.faults.never({ message: qiscusEvents.getTicket })
    await expect(qiscus.widget.refreshTicket()).rejects.toMatchObject({ code: 'REQUEST_TIMEOUT' })
  })

  it('refuse: on Text the call is rejected with the reason, and nothing is done', async () => {
    const { emulator, widget } = await start({ desk: 'text' }, desks())
    emulator.faults.refuse({ message: 'track', reason: 'The quota is used up.', times: 1 })
    await expect(widget.trackEvent('opened', {})).rejects.toMatchObject({
      code: 'REJECTED',
      cause: { message: 'The quota is used up.' },
    })
    expect(emulator.actions).toEqual([])
    await widget.trackEvent('opened', {})
    expect(emulator.actions).toHaveLength(1)
  })

  it('refuse: on Text a refused announcement fails the connection', async () => {
    const { emulator, widget } = prepare({ desk: 'text' }, desks())
    emulator.faults.refuse({ message: 'plugin_inited' })
    await expect(widget.connect()).rejects.toMatchObject({ code: 'REJECTED' })
  })

  it('refuse: on Qiscus, which has no errors, what is refused is not done', async () => {
    const { emulator, widget } = await start({ desk: 'qiscus', mode: 'popup' }, desks())
    emulator.faults.refuse({ message: qiscusEvents.fullscreen, times: 1 })
    await widget.setFullscreen(true)
    await widget.setFullscreen(false)
    await expect.poll(() => emulator.actions).toEqual([{ kind: 'fullscreen', fullscreen: false }])
  })
})
