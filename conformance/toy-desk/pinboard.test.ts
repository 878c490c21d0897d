import { deskHosts } from '@deskbridge/host/engine'
import { expect, it } from 'vitest'
import { describeEveryPlace } from '../desk/every-place'
import { pinboard } from './facts'

describeEveryPlace(pinboard, {
  confetti: {
    act: (widget) => widget.send('confetti', 3),
    actions: [{ kind: 'send', name: 'confetti', data: 3 }],
  },
})

it('is added to the desks of the host by its folders and two lines', () => {
  expect(deskHosts.map(({ name }) => name)).toContain('Pinboard')
})
