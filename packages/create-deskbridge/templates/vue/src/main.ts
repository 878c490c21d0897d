import { createWidget, widgetPlugin } from '@deskbridge/vue'
import { createApp } from 'vue'
import Requester from './requester.vue'
import './styles.css'

createApp(Requester).use(widgetPlugin, { widget: createWidget() }).mount('#app')
