import { layouts } from '../../../fixtures/layouts'
import { createGroup, type Case } from '../case'
import { eventually, eventuallyIncludes, expectEqual, found } from '../expect'
import { hasModes, nameOf, places } from '../places'
import type { OpenedApp, Scene } from '../scene'
import type { PlainControl } from '../widgets/plain'

/** The cases of an app's size. */
export const sizeCases: Case[] = []

/** Places of which the first of each desk is enough. */
const sized = places.filter(
  ({ desk, capabilities }, index) =>
    capabilities.includes('resize') &&
    places.findIndex((other) => other.desk === desk && other.capabilities.includes('resize')) === index,
)

type Opened = OpenedApp<PlainControl>

/** Waits until the frame is exactly as tall as the page needs: there is no scroll bar, but three pixels less would cause one. */
async function expectFitting({ app: { iframe }, widget }: Opened): Promise<number> {
  const replaceHeight = (from: string, to: string) => {
    // A height that the widget asked for in the meantime stays.
    if (iframe.style.height === from) iframe.style.height = to
  }
  const fits = async () => {
    const { height } = iframe.style
    if (height === '' || (await widget.overflowsAt(parseFloat(height))) !== false) return null
    const smaller = `${parseFloat(height) - 3}px`
    replaceHeight(height, smaller)
    const overflows = await widget.overflowsAt(parseFloat(smaller))
    replaceHeight(smaller, height)
    return overflows && iframe.style.height === height ? parseFloat(height) : null
  }
  return found(fits, 'the height that fits')
}

async function openLayout(
  { openDesk }: Scene,
  place: (typeof sized)[number],
  layout: (typeof layouts)[number],
) {
  const desk = openDesk(place)
  const opened = await desk.connect({ page: 'layout' })
  await opened.widget.fit(layout.html, layout.element)
  return opened
}

for (const place of sized) {
  const add = createGroup(sizeCases, `Sizes: ${nameOf(place)}`)

  for (const layout of layouts) {
    add(`the frame fits ${layout.name}, growing and shrinking`, async (scene) => {
      const opened = await openLayout(scene, place, layout)
      const heights: number[] = []
      for (const lines of [6, 20, 2]) {
        await opened.widget.setLines(lines)
        await found(() => parseFloat(opened.app.iframe.style.height) !== heights.at(-1), 'another height')
        heights.push(await expectFitting(opened))
      }
      const [middle, large, small] = heights as [number, number, number]
      expectEqual(small < middle && middle < large, true, `that ${small} < ${middle} < ${large}`)
    })
  }

  add('a frame that was hidden fits once it is shown', async (scene) => {
    const desk = scene.openDesk(place)
    desk.container.style.display = 'none'
    const opened = await desk.connect({ page: 'layout' })
    await opened.widget.fit(layouts[0]!.html, undefined)
    expectEqual(
      desk.actions.filter(({ kind }) => kind === 'resize'),
      [],
    )
    desk.container.style.display = ''
    await expectFitting(opened)
  })

  if (place.capabilities.includes('fullscreen')) {
    add('fullscreen covers the page, keeps what was asked for meanwhile, and ends', async ({ openDesk }) => {
      const { app, widget } = await openDesk(place).connect()
      const size = () => {
        const { width, height } = app.iframe.getBoundingClientRect()
        return { width: Math.round(width), height: Math.round(height) }
      }
      const whole = { width: window.innerWidth, height: window.innerHeight }
      await widget.call('resize', { width: 300, height: 200 })
      await eventually(() => app.iframe.style.height, '200px')
      const before = size()
      await widget.call('setFullscreen', true)
      await eventually(size, whole)
      await widget.call('resize', { width: 320, height: 220 })
      await widget.call('setFullscreen', false)
      await eventually(size, { width: before.width + 20, height: before.height + 20 })
      await widget.call('setFullscreen', true)
      await eventually(size, whole)
      app.exitFullscreen()
      await eventually(size, { width: before.width + 20, height: before.height + 20 })
    })
  }

  add(
    'a frame is never larger than the page, and a percentage is of the page or of the place',
    async ({ openDesk }) => {
      const { app, widget } = await openDesk(place).connect()
      await widget.call('resize', { width: '50%', height: 100_000 })
      await eventuallyIncludes(() => app.state.get().size, { height: window.innerHeight })
      const { width } = app.state.get().size!
      expectEqual(width === window.innerWidth / 2 || width === '50%', true, `that ${width} is a half`)
    },
  )

  if (hasModes(place)) {
    add('in a mode without sizes the frame has the size that the desk gives it', async ({ openDesk }) => {
      const { app, widget } = await openDesk(place).connect()
      await widget.call('resize', { height: 200 })
      await eventually(() => app.iframe.style.height, '200px')
      const other = places.find(
        ({ desk, placement, capabilities }) =>
          desk === place.desk && placement === place.placement && !capabilities.includes('resize'),
      )
      app.setMode(other!.mode)
      await eventually(() => app.iframe.style.height, '')
      await eventuallyIncludes(() => widget.call('resize', { height: 300 }), { code: 'UNSUPPORTED' })
    })
  }
}
