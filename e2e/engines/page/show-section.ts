import { select } from '@deskbridge/core'
import type { MountedApp } from '@deskbridge/host'
import { mountSection } from '@deskbridge/host/ui'
import type { Desk } from './scene'

/** Draws an app's section at the end of its desk, and returns what it is drawn in. */
export function showSection({ container }: Desk, app: MountedApp): HTMLElement {
  const slot = document.createElement('div')
  container.append(slot)
  const section = select(app.state, (state) => state.section)
  mountSection(slot, section, { onClick: app.clickSectionButton })
  return slot
}
