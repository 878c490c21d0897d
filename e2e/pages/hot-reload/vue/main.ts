import { createWidget, widgetPlugin } from '@deskbridge/vue'
import { createApp } from 'vue'
import Subject from './subject.vue'

createApp(Subject).use(widgetPlugin, { widget: createWidget() }).mount('#root')
