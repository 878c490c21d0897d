import { deskbridge } from '@deskbridge/workbench/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [deskbridge()],
})
