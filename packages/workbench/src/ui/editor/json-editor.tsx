import { json, jsonParseLinter } from '@codemirror/lang-json'
import { linter } from '@codemirror/lint'
import { EditorView } from '@codemirror/view'
import { useComputedColorScheme } from '@mantine/core'
import CodeMirror from '@uiw/react-codemirror'

/** Props of {@link JsonEditor}. */
export interface JsonEditorProps {
  /** Name of the editor for assistive technology. */
  label: string
  /** JSON to edit. */
  value: string
  /** Called with the edited text, which may not be valid JSON. */
  onChange?: (value: string) => void
  /** Whether the text can only be read. */
  isReadOnly?: boolean
}

const extensions = [json(), EditorView.lineWrapping]

/** Renders an editor for JSON that marks syntax errors. */
export default function JsonEditor({ label, value, onChange, isReadOnly = false }: JsonEditorProps) {
  const scheme = useComputedColorScheme()
  return (
    <CodeMirror
      className="json-editor"
      theme={scheme}
      value={value}
      readOnly={isReadOnly}
      basicSetup={{
        lineNumbers: false,
        foldGutter: true,
        highlightActiveLine: false,
        highlightActiveLineGutter: false,
      }}
      extensions={[
        ...extensions,
        ...(isReadOnly ? [] : [linter(jsonParseLinter())]),
        EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      ]}
      onChange={onChange}
    />
  )
}
