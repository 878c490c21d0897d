import { Button, Tooltip } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import { IconClipboard, IconClipboardCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useDesk } from '../desk/use-desk'
import type { Message } from './message'
import { toTest } from './to-test'

/** Renders the button that copies a message as a test of its verdict. */
export function CopyTestButton({ message }: { message: Message }) {
  const selected = useReadable(useDesk().scenario, ({ desk }) => desk)
  const [copied, setCopied] = useState<Message | null>(null)
  const test = toTest(message, selected)
  const isCopied = copied === message
  const copy = async () => {
    if (!('source' in test)) return
    await navigator.clipboard.writeText(test.source)
    setCopied(message)
  }
  const reason = 'reason' in test ? test.reason : 'A whole test file for Vitest and the test kit'
  return (
    <Tooltip label={reason} withArrow>
      <Button
        size="compact-xs"
        variant="default"
        data-disabled={'reason' in test || undefined}
        aria-disabled={'reason' in test}
        leftSection={isCopied ? <IconClipboardCheck size={14} /> : <IconClipboard size={14} />}
        onClick={() => void copy()}
      >
        {isCopied ? 'Copied' : 'Copy as test'}
      </Button>
    </Tooltip>
  )
}
