import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { deskHosts } from '@deskbridge/host/engine'
import { useReadable } from '@deskbridge/react'
import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import type { OpenedApp } from '../desk/opened-app'
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
  /** The whole message of the app, to be received again with other data; without it, the message is sent to the app. */
  raw?: unknown
}

type Result = { readonly kind: 'sent' | 'failed'; readonly words: string }

/** Renders an editor of a message and sends it to an app; the message may be one that no desk knows. */
export function MessageSender({ name: given, data, app: preferred, sendLabel, raw }: MessageSenderProps) {
  const isFromApp = raw !== undefined
  const apps = useReadable(useDesk().apps.all)
  const first = apps.find(({ config }) => config.name === preferred) ?? apps[0]
  const [appId, setAppId] = useState(first?.config.id)
  const [name, setName] = useState(given)
  const [text, setText] = useState(() => toJson(data, 2))
  const [result, setResult] = useState<Result | null>(null)

  const send = () => {
    const app = apps.find(({ config }) => config.id === appId)
    const parsed = parse(text)
    if (!app) setResult({ kind: 'failed', words: 'No app is open. Open one first.' })
    else if ('problem' in parsed) setResult({ kind: 'failed', words: parsed.problem })
    else if (isFromApp) setResult(receiveAgain(app, replaceData(raw, parsed.data)))
    else void sendTo(app, name, parsed.data, setResult)
  }

  return (
    <form
      className="message-sender"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Group gap="xs" align="end">
        <TextInput
          size="xs"
          label="Name"
          className="message-name"
          value={name}
          readOnly={isFromApp}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Select
          size="xs"
          label="App"
          w="9rem"
          data={apps.map(({ config: { id, name: label } }) => ({ value: id, label }))}
          value={appId ?? null}
          readOnly={isFromApp}
          allowDeselect={false}
          comboboxProps={{ keepMounted: false }}
          onChange={(value) => setAppId(value ?? undefined)}
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

function receiveAgain(app: OpenedApp, message: unknown): Result {
  try {
    app.receive(message)
    return { kind: 'sent', words: 'Received again. Its verdict is in the traffic.' }
  } catch (error) {
    return failed(error)
  }
}

async function sendTo(
  app: OpenedApp,
  name: string,
  data: unknown,
  onResult: (result: Result) => void,
): Promise<void> {
  onResult({ kind: 'sent', words: 'Posted. The app has not answered yet.' })
  try {
    await app.send(name, data)
    onResult({ kind: 'sent', words: `Sent to ${app.config.name}.` })
  } catch (error) {
    onResult(failed(error))
  }
}

function failed(error: unknown): Result {
  return { kind: 'failed', words: error instanceof Error ? error.message : String(error) }
}

function parse(text: string): { readonly data: unknown } | { readonly problem: string } {
  if (text.trim() === '') return { data: undefined }
  try {
    return { data: JSON.parse(text) as unknown }
  } catch (error) {
    return { problem: `The content is not JSON: ${(error as Error).message}.` }
  }
}

/** Returns the message of an app with other data, as its desk writes it. */
function replaceData(raw: unknown, data: unknown): unknown {
  const desk = deskHosts.find((known) => known.describe(raw) !== null)
  return desk ? desk.replaceData(raw, data) : raw
}
