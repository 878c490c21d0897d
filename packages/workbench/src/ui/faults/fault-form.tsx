import { Alert, Button, NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import {
  describeFault,
  faultSettings,
  type FaultKind,
  type FaultSetting,
} from '@deskbridge/host-emulator/faults'
import { useState, type FormEvent } from 'react'
import type { DeskFault } from './desk-faults'
import type { FaultyApp } from './fault-words'
import { faultKindNames } from './read-fault'
import { inputLook, SettingInput } from './setting-input'
import { useFaultInputs } from './use-fault-inputs'

interface FaultFormProps {
  apps: readonly FaultyApp[]
  onAdd: (fault: DeskFault) => void
}

const kindChoices = faultKindNames.map((value) => ({ value, label: describeFault(value).label }))

/** Renders the form for a new fault: its app, its kind, the settings of that kind, and the messages that meet it. */
export function FaultForm({ apps, onAdd }: FaultFormProps) {
  const [app, setApp] = useState('')
  const { kind, choose, inputs, enter, problem, read } = useFaultInputs()
  const { settings: own, description } = describeFault(kind)
  const scope = Object.entries(faultSettings(kind)).filter(([name]) => !(name in own))
  const appChoices = apps.map(({ id, name }) => ({ value: id, label: name }))
  const toInput = ([name, setting]: [string, FaultSetting]) => (
    <SettingInput
      key={`${kind} ${name}`}
      name={name}
      setting={setting}
      value={inputs[name] ?? ''}
      onChange={(value) => enter(name, value)}
    />
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const fault = read()
    if (fault) onAdd({ app: app || null, fault })
  }

  return (
    <form className="fault-form" aria-label="New fault" onSubmit={submit}>
      <div className="fault-fields">
        <NativeSelect
          {...inputLook}
          label="App"
          description="The app whose messages meet the fault."
          data={[{ value: '', label: 'All apps' }, ...appChoices]}
          value={app}
          onChange={({ currentTarget }) => setApp(currentTarget.value)}
        />
        <NativeSelect
          {...inputLook}
          label="Fault"
          description={description}
          data={kindChoices}
          value={kind}
          onChange={({ currentTarget }) => choose(currentTarget.value as FaultKind)}
        />
        {Object.entries(own).map(toInput)}
      </div>
      <details>
        <summary>Limit the fault to some messages</summary>
        <div className="fault-fields">{scope.map(toInput)}</div>
      </details>
      {problem && (
        <Alert color="red" variant="outline" role="alert">
          {problem}
        </Alert>
      )}
      <Button type="submit" size="xs" leftSection={<IconPlus size={14} />}>
        Add fault
      </Button>
    </form>
  )
}
