import { createWidget, qiscusDesk, textDesk, widgetPlugin } from '@deskbridge/vue'
import { createApp } from 'vue'
import App from './app.vue'

// Not every desk sends the placement to an app, so an administrator can add it to the page's URL.
const { searchParams } = new URL(window.location.href)
const placement = searchParams.get('placement') === 'main-menu' ? 'main-menu' : 'ticket-sidebar'
const widget = createWidget({ desks: [textDesk({ placement }), qiscusDesk({ placement })] })

createApp(App).use(widgetPlugin, { widget }).mount('#root')
