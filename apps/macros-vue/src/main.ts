import { allDesks, createWidget, widgetPlugin } from '@deskbridge/vue'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import App from './app.vue'
import { parsePageUrl } from './parse-page-url'

const { placement, macrosUrl } = parsePageUrl(window.location.href)
const widget = createWidget({ desks: allDesks({ placement }) })

createApp(App, { macrosUrl }).use(widgetPlugin, { widget }).use(VueQueryPlugin).mount('#root')
