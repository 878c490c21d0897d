import { neutralUser } from '@deskbridge/fixtures/tickets'
import { neutralTicket, otherNeutralTicket, titled } from '../tickets'
import { createGroup, type Case } from '../case'
import { eventually, eventuallyIncludes, expectEqual, expectIncludes, found } from '../expect'
import { firstPlaces, nameOf, places } from '../places'
import { nextControl, openTicket, type Scene } from '../scene'
import { showSection } from '../show-section'
import type { CommonControl } from '../widgets/common-control'

/** The cases of a widget in each framework. */
export const frameworkCases: Case[] = []

const frameworks = { react: 'React', vue: 'Vue', svelte: 'Svelte' } as const

/** A text that would add an image and run code if it were markup. */
const hostile = `<img src=x onerror="parent.postMessage('ran', '*')"><script>top.ran = true</script>{{ 1 + 1 }}`

for (const [page, framework] of Object.entries(frameworks) as [keyof typeof frameworks, string][]) {
  for (const place of firstPlaces) {
    const can = (capability: string) => place.capabilities.includes(capability)
    const add = createGroup(frameworkCases, `${framework}: ${nameOf(place)}`)
    const open = async ({ openDesk }: Scene) => {
      const desk = openDesk(place)
      const opened = await desk.open<CommonControl>({ page })
      await eventuallyIncludes(opened.widget.text, neutralTicket.subject)
      return { desk, ...opened }
    }

    add('the page shows the ticket, the next one, and the user where the desk sends one', async (scene) => {
      const { desk, ...opened } = await open(scene)
      const widget = await openTicket(place, opened, desk.host.setTicket, otherNeutralTicket)
      await eventuallyIncludes(widget.text, otherNeutralTicket.subject)
      if (can('user')) await eventuallyIncludes(widget.text, `User: ${neutralUser.name}`)
      expectEqual(await widget.problems(), [])
    })

    add('clicks in the page and in its section change both', async (scene) => {
      const { desk, app, widget } = await open(scene)
      await widget.click('Count here')
      await eventuallyIncludes(widget.text, 'Clicks: 1')
      if (can('section')) {
        const drawn = showSection(desk, app)
        await eventuallyIncludes(() => drawn.innerText, '1')
        ;(await found(() => drawn.querySelector<HTMLElement>('button'), 'the button')).click()
        await eventuallyIncludes(widget.text, 'Clicks: 2')
        await eventuallyIncludes(() => drawn.innerText, '2')
      }
      expectEqual(await widget.problems(), [])
    })

    add('the text of a ticket is never markup', async ({ openDesk }) => {
      const desk = openDesk(place, { ticket: titled(neutralTicket, hostile) })
      const { widget } = await desk.open<CommonControl>({ page })
      await eventuallyIncludes(widget.text, hostile)
      expectEqual(await widget.count('img, main script'), 0)
      expectEqual('ran' in window, false)
      expectEqual(await widget.problems(), [])
    })

    add('the page works again after a reload', async (scene) => {
      const { app } = await open(scene)
      app.reload()
      const next = await nextControl<CommonControl>(app)
      await eventuallyIncludes(next.text, neutralTicket.subject)
      await eventually(() => app.state.get().status, 'ready')
    })
  }

  const badged = places.find(({ capabilities }) => capabilities.includes('badge'))
  if (badged) {
    createGroup(frameworkCases, `${framework}: ${nameOf(badged)}`)(
      'the badge counts along',
      async ({ openDesk }) => {
        const { app, widget } = await openDesk(badged).open<CommonControl>({ page })
        await eventually(() => app.state.get().status, 'ready')
        for (const count of [1, 2]) {
          await widget.click('Count here')
          await eventually(() => app.state.get().badge, count)
        }
      },
    )
  }

  const sized = places.find(({ capabilities }) => capabilities.includes('resize'))
  if (sized) {
    createGroup(frameworkCases, `${framework}: ${nameOf(sized)}`)(
      'the frame fits the page',
      async ({ openDesk }) => {
        const { app, widget } = await openDesk(sized).open<CommonControl>({ page })
        await eventually(() => app.iframe.style.height !== '', true)
        expectIncludes(await widget.text(), 'Clicks: 0')
      },
    )
  }
}

const withSections = places.find(({ capabilities }) => capabilities.includes('section'))
if (withSections) {
  createGroup(frameworkCases, `Sections: ${nameOf(withSections)}`)(
    'the text of a section is never markup, and what a link may not open is no link',
    async ({ openDesk }) => {
      const desk = openDesk(withSections)
      const { app, widget } = await desk.connect()
      const drawn = showSection(desk, app)
      const components = [
        { type: 'label_value', data: { label: hostile, value: hostile } },
        { type: 'link', data: { url: 'javascript:top.ran = true', value: 'Run' } },
        { type: 'tags', data: { tags: [hostile] } },
      ]
      await widget.call('setSection', { title: 'Parcel', components })
      await eventuallyIncludes(() => drawn.innerText, hostile)
      expectEqual(drawn.querySelectorAll('img, script, [href^="javascript"]').length, 0)
      expectEqual('ran' in window, false)
    },
  )
}
