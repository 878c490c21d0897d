import { Autocomplete, NativeSelect, NumberInput, TextInput, type InputWrapperProps } from '@mantine/core'
import { deskHosts } from '@deskbridge/host/engine'
import type { FaultSetting, NumberSetting } from '@deskbridge/host-emulator/faults'

/** How the inputs of the form look: the sentence is below its input, so that the inputs of a row are in line. */
export const inputLook: Pick<InputWrapperProps, 'size' | 'inputWrapperOrder'> = {
  size: 'xs',
  inputWrapperOrder: ['label', 'input', 'description'],
}

const messageNames = [...new Set(deskHosts.flatMap(({ messages }) => Object.keys(messages)))]

interface SettingInputProps {
  /** Name of the setting. */
  name: string
  setting: FaultSetting
  value: string | number
  onChange: (value: string | number) => void
}

/** Renders the input of a setting of a fault, with its sentence and its unit. */
export function SettingInput({ name, setting, value, onChange }: SettingInputProps) {
  const { label, description, isRequired = false } = setting
  const shared = { ...inputLook, label, description, required: isRequired, value: String(value) }
  const onText = ({ currentTarget }: { currentTarget: { value: string } }) => onChange(currentTarget.value)
  if (setting.type === 'number') {
    return <NumberInput {...shared} {...numberProps(setting)} value={value} onChange={onChange} />
  }
  if (setting.type === 'choice') {
    const data = [{ value: '', label: 'Both ways' }, ...setting.choices]
    return (
      <NativeSelect
        {...shared}
        data={setting.choices.length > 1 ? data : setting.choices}
        onChange={onText}
      />
    )
  }
  if (name === 'message') {
    return <Autocomplete {...shared} data={messageNames} limit={50} onChange={onChange} />
  }
  const isJson = setting.type === 'value'
  return (
    <TextInput
      {...shared}
      description={isJson ? `${description} JSON, or a word.` : description}
      placeholder={String(setting.default ?? '')}
      onChange={onText}
    />
  )
}

function numberProps({ unit, isInteger = false, min, max, default: standard }: NumberSetting) {
  const suffix = unit ? ` ${unit}` : ''
  return {
    min,
    max,
    suffix,
    allowDecimal: !isInteger,
    allowNegative: min < 0,
    step: max <= 1 ? 0.1 : 1,
    placeholder: standard === undefined ? '' : `${standard}${suffix}`,
  }
}
