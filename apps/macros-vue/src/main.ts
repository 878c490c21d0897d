import { createWidget, qiscusDesk, textDesk, widgetPlugin } from '@deskbridge/vue'
import { createApp } from 'vue'
import App from './app.vue'

// Not every desk tells an app its place, so the desk's administrator can write it into the page's address.
const { searchParams } = new URL(window.location.href)
const placement = searchParams.get('placement') === 'main-menu' ? 'main-menu' : 'ticket-sidebar'
const widget = createWidget({ desks: [textDesk({ placement }), qiscusDesk({ placement })] })

createApp(App).use(widgetPlugin, { widget }).mount('#root')
