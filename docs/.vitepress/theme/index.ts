import DefaultTheme from 'vitepress/theme-without-fonts'
import type { Theme } from 'vitepress'
import LiveDesk from './live-desk.vue'
import SamplePicture from './sample-picture.vue'
import SectionPicture from './section-picture.vue'
import './style.css'

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('LiveDesk', LiveDesk)
    app.component('SamplePicture', SamplePicture)
    app.component('SectionPicture', SectionPicture)
  },
} satisfies Theme
