import { defineConfig } from '@deskbridge/workbench'

// What the desk opens. Tickets, users and scenarios of your own go here as well.
export default defineConfig({
  apps: [{ name: 'My widget', url: '.', title: 'Requester' }],
})
