import { describeError } from '../outcome'
import type { Difference } from '../rule'
import { connect, loose, ticket } from '../widget'

/** What `off()` without an event removes. */
export const clearing: Difference = {
  id: 'D5',
  name: "off() clears the program's handlers only",
  rules: [
    {
      rule: 'after off() the ticket that can be read stands still; with the drop-in it goes on',
      async observe(open) {
        const { widget, sendTicket, getTicket } = await connect(open, 'createDetailsWidget')
        const seen: unknown[] = []
        loose(widget).on('*', (name) => void seen.push(name))
        loose(widget).off()
        await sendTicket(ticket)
        return { seen, ticket: getTicket() }
      },
      genuine: { seen: [], ticket: null },
      deskbridge: { seen: [], ticket },
    },
  ],
}

/** What a throwing handler does to others. */
export const isolation: Difference = {
  id: 'D6',
  name: 'handlers are isolated',
  rules: [
    {
      rule: 'a handler that throws stops the ones after it and fails the call of the host; with the drop-in neither',
      async observe(open) {
        const { widget, host, page } = await connect(open, 'createDetailsWidget')
        const seen: string[] = []
        loose(widget).on('x', () => {
          throw new Error('broken')
        })
        loose(widget).on('x', () => void seen.push('x'))
        loose(widget).on('*', () => void seen.push('*'))
        const answer = (await host.send('x')) as { error: boolean }
        return { seen, isError: answer.error, uncaught: page.uncaught.map(describeError) }
      },
      genuine: { seen: [], isError: true, uncaught: [] },
      deskbridge: { seen: ['x', '*'], isError: false, uncaught: [{ message: 'broken' }] },
    },
  ],
}
