import { Button, Text } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { SaveAnswers } from '../desk/ask-before-save'
import { deskLook } from '../desk/desks'
import { useDesk } from '../desk/use-desk'

/** Renders the button that saves the open ticket, where the desk asks its apps before, and what they answer. */
export function SaveTicket() {
  const { scenario, askBeforeSave } = useDesk()
  const { saveHook } = deskLook(useReadable(scenario, ({ desk }) => desk))
  const [answers, setAnswers] = useState<SaveAnswers | null>(null)
  const [isAsking, setAsking] = useState(false)
  if (!saveHook) return null

  const save = async () => {
    setAnswers(null)
    setAsking(true)
    setAnswers(await askBeforeSave())
    setAsking(false)
  }
  return (
    <>
      <Button size="xs" variant="default" className="save" loading={isAsking} onClick={() => void save()}>
        Save
      </Button>
      <div className="save-answers" role="status">
        {answers && <Answers {...answers} />}
      </div>
    </>
  )
}

function Answers({ asked, stops }: SaveAnswers) {
  if (stops.length === 0) {
    return (
      <Text component="p" size="sm" className="status" data-tone="good">
        <IconCheck size={14} aria-hidden />
        {agreement(asked)}
      </Text>
    )
  }
  return stops.map(({ app, reason }, index) => (
    <Text key={index} component="p" size="sm" className="status" data-tone="bad">
      <IconAlertTriangle size={14} aria-hidden />
      <span>
        <bdi>{app}</bdi> stopped the save: <bdi>{reason}</bdi>
      </span>
    </Text>
  ))
}

function agreement(asked: number): string {
  if (asked === 0) return 'Saved. No connected app could stop it.'
  return `Saved. ${asked === 1 ? 'The app' : `All ${asked} apps`} let it pass.`
}
