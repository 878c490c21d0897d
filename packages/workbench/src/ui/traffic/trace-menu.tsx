import { ActionIcon, Menu } from '@mantine/core'
import { IconDotsVertical, IconDownload, IconUpload } from '@tabler/icons-react'
import { useRef } from 'react'
import { download } from '../download'
import type { MessageList } from './message-list'
import { readTrace, writeTrace } from './trace-file'

/** Props of {@link TraceMenu}. */
export interface TraceMenuProps {
  messages: MessageList
  /** Called with what is wrong with an imported file, or `null` when it was imported. */
  onProblem: (problem: string | null) => void
}

/** Renders the menu that exports the listed messages as JSON lines, and imports such a file. */
export function TraceMenu({ messages, onProblem }: TraceMenuProps) {
  const input = useRef<HTMLInputElement>(null)
  const read = async (file: File | undefined) => {
    if (!file) return
    const trace = readTrace(await file.text())
    if ('problem' in trace) return onProblem(`${file.name} was not imported. ${trace.problem}`)
    messages.addAll(`Imported from ${file.name}`, trace.entries)
    onProblem(null)
  }
  return (
    <>
      <Menu position="top-end" shadow="sm">
        <Menu.Target>
          <ActionIcon size="30" variant="default" aria-label="Export and import">
            <IconDotsVertical size={14} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconDownload size={14} />}
            onClick={() => download(writeTrace(messages.all()), 'traffic.jsonl', 'application/x-ndjson')}
          >
            Export as JSON lines
          </Menu.Item>
          <Menu.Item leftSection={<IconUpload size={14} />} onClick={() => input.current?.click()}>
            Import JSON lines…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <input
        ref={input}
        hidden
        type="file"
        accept=".jsonl,.ndjson,application/x-ndjson"
        aria-label="File of messages"
        onChange={({ currentTarget }) => {
          void read(currentTarget.files?.[0])
          // The same file can be chosen again.
          currentTarget.value = ''
        }}
      />
    </>
  )
}
