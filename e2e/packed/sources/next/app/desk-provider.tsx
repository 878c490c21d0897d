'use client'

import { createWidget, WidgetProvider } from '@deskbridge/react'
import { useState, type ReactNode } from 'react'

export function DeskProvider({ children }: { children: ReactNode }) {
  const [widget] = useState(() => createWidget())
  return <WidgetProvider widget={widget}>{children}</WidgetProvider>
}
