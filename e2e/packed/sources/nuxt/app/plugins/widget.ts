import { createWidget, widgetPlugin } from '@deskbridge/vue'

export default defineNuxtPlugin(({ vueApp }) => {
  vueApp.use(widgetPlugin, { widget: createWidget() })
})
