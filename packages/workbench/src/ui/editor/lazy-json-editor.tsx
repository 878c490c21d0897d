import { Skeleton } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { JsonEditorProps } from './json-editor'

const JsonEditor = lazy(() => import('./json-editor'))

/** Renders a {@link JsonEditor}, whose code is loaded when one is first shown. */
export function LazyJsonEditor(props: JsonEditorProps) {
  return (
    <Suspense fallback={<Skeleton height="6rem" />}>
      <JsonEditor {...props} />
    </Suspense>
  )
}
