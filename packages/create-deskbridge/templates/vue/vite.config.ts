import { deskbridge } from '@deskbridge/workbench/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [vue(), deskbridge()],
})
