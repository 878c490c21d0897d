import type { ReactNode } from 'react'
import { DeskProvider } from './desk-provider'

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <DeskProvider>{children}</DeskProvider>
      </body>
    </html>
  )
}
