import { Text } from '@mantine/core'
import { createWritable, type Section } from '@deskbridge/core'
import { mountSection } from '@deskbridge/host/ui'
import { useEffect, useRef, useState } from 'react'

/** Renders a section as the ticket details do, and what a click in it does. */
export function SectionPreview({ section }: { section: Section | null }) {
  const slot = useRef<HTMLDivElement>(null)
  const [shown] = useState(() => createWritable(section))
  const [click, setClick] = useState('')
  useEffect(() => shown.set(section), [shown, section])
  useEffect(
    () =>
      mountSection(slot.current!, shown, {
        onClick: (id) => setClick(`Sends a click with the id “${id}”.`),
        onOpenApp: () => setClick((before) => `${before} Opens the app.`.trim()),
      }),
    [shown],
  )
  return (
    <div className="section-preview" onClickCapture={() => setClick('')}>
      <Text component="h2" className="subtitle" mb="xs">
        Preview
      </Text>
      <div ref={slot} />
      <Text size="xs" c="dimmed" role="status" mt="xs">
        {click}
      </Text>
    </div>
  )
}
