import DefaultTheme from 'vitepress/theme-without-fonts'
import type { Theme } from 'vitepress'
import LiveDesk from './live-desk.vue'
import SectionPicture from './section-picture.vue'
import './style.css'

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('LiveDesk', LiveDesk)
    app.component('SectionPicture', SectionPicture)
  },
} satisfies Theme
