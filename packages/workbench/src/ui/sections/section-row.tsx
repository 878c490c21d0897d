import { Button } from '@mantine/core'
import { mountSection } from '@deskbridge/host/ui'
import { useReadable } from '@deskbridge/react'
import { useEffect, useRef } from 'react'
import { deskLook } from '../desk/desks'
import type { OpenedApp } from '../desk/opened-app'
import { useDesk } from '../desk/use-desk'
import { Note } from './note'
import { sectionNotes } from './section-notes'

/** Renders the section of an app in the ticket details, and why it does not change or exist. */
export function SectionRow({ app }: { app: OpenedApp }) {
  const slot = useRef<HTMLDivElement>(null)
  useEffect(
    () => mountSection(slot.current!, app.section, { onClick: app.clickSectionButton, onOpenApp: app.focus }),
    [app],
  )
  return (
    <div className="section-row">
      <div ref={slot} />
      <Notes app={app} />
    </div>
  )
}

function Notes({ app }: { app: OpenedApp }) {
  const { scenario, ignoredTitles } = useDesk()
  const state = useReadable(app.state)
  const problem = useReadable(app.problem)
  const openingState = useReadable(app.openingState)
  const section = useReadable(app.section)
  const ignoredTitle = useReadable(ignoredTitles)[app.appId() ?? '']
  const desk = deskLook(useReadable(scenario, (now) => now.desk)).name
  const { id, name } = app.config
  const isFailed = problem !== null || state?.status === 'failed'
  const facts = { name, desk, openingState, section, isFailed, ignoredTitle }

  const setTitle = (title: string) => {
    const { openingStates } = scenario.get()
    scenario.change({ openingStates: { ...openingStates, [id]: { ...openingState!, title } } })
  }
  const actions = {
    add: { label: 'Add an opening state', run: () => scenario.change({ tab: 'section', sectionApp: id }) },
    retitle: { label: `Show “${ignoredTitle}”`, run: () => setTitle(ignoredTitle!) },
  }
  return sectionNotes(facts).map(({ sentence, isWarning, action }) => {
    return (
      <Note key={sentence} sentence={sentence} isWarning={isWarning}>
        {action && (
          <Button size="compact-xs" variant="default" mt={6} onClick={actions[action].run}>
            <span className="ellipsis">{actions[action].label}</span>
          </Button>
        )}
      </Note>
    )
  })
}
