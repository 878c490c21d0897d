import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useDesk } from '../desk/use-desk'
import { LazyJsonEditor } from '../editor/lazy-json-editor'
import { toJson } from './measure'

/** Props of {@link MessageSender}. */
export interface MessageSenderProps {
  /** Name of the message at first. */
  name: string
  /** What it carries at first. */
  data: unknown
  /** Name of the app that is selected at first; default the first one. */
  app?: string
  sendLabel: string
}

type Result = { readonly kind: 'sent' | 'failed'; readonly words: string }

/** Renders an editor of a message and sends it to an app; the message may be one that no desk knows. */
export function MessageSender({ name: given, data, app: preferred, sendLabel }: MessageSenderProps) {
  const apps = useReadable(useDesk().apps.all)
  const names = apps.map(({ config }) => config.name)
  const [appName, setAppName] = useState(preferred && names.includes(preferred) ? preferred : names[0])
  const [name, setName] = useState(given)
  const [text, setText] = useState(() => toJson(data, 2))
  const [result, setResult] = useState<Result | null>(null)

  const send = async () => {
    const app = apps.find(({ config }) => config.name === appName)
    const parsed = parse(text)
    if (!app) return setResult({ kind: 'failed', words: 'No app is open. Open one first.' })
    if ('problem' in parsed) return setResult({ kind: 'failed', words: parsed.problem })
    setResult({ kind: 'sent', words: 'Posted. The app has not answered yet.' })
    try {
      await app.send(name, parsed.data)
      setResult({ kind: 'sent', words: `Sent to ${appName}.` })
    } catch (error) {
      setResult({ kind: 'failed', words: error instanceof Error ? error.message : String(error) })
    }
  }
  return (
    <form
      className="message-sender"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Group gap="xs" align="end">
        <TextInput
          size="xs"
          label="Name"
          className="message-name"
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Select
          size="xs"
          label="App"
          w="9rem"
          data={names}
          value={appName ?? null}
          allowDeselect={false}
          comboboxProps={{ keepMounted: false }}
          onChange={(value) => setAppName(value ?? undefined)}
        />
        <Button type="submit" size="xs" leftSection={<IconSend size={14} />} disabled={name === ''}>
          {sendLabel}
        </Button>
      </Group>
      <div className="message-editor">
        <LazyJsonEditor label="Content of the message as JSON" value={text} onChange={setText} />
      </div>
      <Text size="sm" role="status" data-tone={result?.kind === 'failed' ? 'invalid' : 'usual'}>
        {result?.words}
      </Text>
    </form>
  )
}

function parse(text: string): { readonly data: unknown } | { readonly problem: string } {
  if (text.trim() === '') return { data: undefined }
  try {
    return { data: JSON.parse(text) as unknown }
  } catch (error) {
    return { problem: `The content is not JSON: ${(error as Error).message}.` }
  }
}
