import { json } from '@codemirror/lang-json'
import { unifiedMergeView } from '@codemirror/merge'
import { EditorView } from '@codemirror/view'
import { useComputedColorScheme } from '@mantine/core'
import CodeMirror from '@uiw/react-codemirror'

/** Props of {@link JsonDifference}. */
export interface JsonDifferenceProps {
  /** Name of the difference for assistive technology. */
  label: string
  /** JSON before the change. */
  before: string
  /** JSON after the change. */
  after: string
}

/** Renders the lines that differ between two texts of JSON, with a few around them. */
export default function JsonDifference({ label, before, after }: JsonDifferenceProps) {
  const scheme = useComputedColorScheme()
  return (
    <CodeMirror
      // The text before the change is part of the editor's initial state.
      key={before}
      className="json-difference"
      theme={scheme}
      value={after}
      readOnly
      basicSetup={{ lineNumbers: false, foldGutter: false, highlightActiveLine: false }}
      extensions={[
        json(),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true', tabindex: '0' }),
        unifiedMergeView({
          original: before,
          mergeControls: false,
          collapseUnchanged: { margin: 2, minSize: 4 },
        }),
      ]}
    />
  )
}
