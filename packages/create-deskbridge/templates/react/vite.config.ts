import { deskbridge } from '@deskbridge/workbench/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react(), deskbridge()],
})
