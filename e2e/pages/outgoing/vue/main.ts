import { createWidget, widgetPlugin } from '@deskbridge/vue'
import { createApp } from 'vue'
import Sender from './sender.vue'

createApp(Sender).use(widgetPlugin, { widget: createWidget() }).mount('#root')
