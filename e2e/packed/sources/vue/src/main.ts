import { createWidget, widgetPlugin } from '@deskbridge/vue'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import LateOrder from './late-order.vue'

createApp(LateOrder).use(createPinia()).use(widgetPlugin, { widget: createWidget() }).mount('#app')
