import { element } from './element'

/** Is a row of buttons of which exactly one is chosen. */
export interface Choice {
  /** Is the element to place in the page. */
  readonly root: HTMLElement
  /** Shows a value as the chosen one without telling `onChoose`; a value that is not offered unchooses all. */
  show(value: string | null): void
}

/** Draws a choice among a few named values, as radio buttons so that arrow keys and names come with the browser. */
export function createChoice<Value extends string>(
  legend: string,
  names: Record<Value, string>,
  onChoose: (value: Value) => void,
): Choice {
  const inputs = Object.keys(names).map((value) => {
    const input = element('input', { type: 'radio', name: legend, value })
    input.addEventListener('change', () => onChoose(value as Value))
    return input
  })
  const options = inputs.map((input) => element('label', {}, input, names[input.value as Value]))
  return {
    root: element(
      'fieldset',
      { class: 'choice' },
      element('legend', {}, legend),
      element('div', { class: 'choice-options' }, ...options),
    ),
    show(value) {
      for (const input of inputs) input.checked = input.value === value
    },
  }
}
