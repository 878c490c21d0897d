import { Suspense } from 'react'
import { LateOrder } from './late-order'

export default function Page() {
  return (
    <Suspense fallback={<p>No ticket is open.</p>}>
      <LateOrder />
    </Suspense>
  )
}
