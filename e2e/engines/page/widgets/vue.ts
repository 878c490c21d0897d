import { allDesks, createWidget, widgetPlugin } from '@deskbridge/vue'
import { createApp } from 'vue'
import { offerControl } from '../remote-control'
import { commonControl } from './common-control'
import Subject from './vue-subject.vue'
import { optionsOf } from './widget-page'

const widget = createWidget({ desks: allDesks(optionsOf()) })
createApp(Subject).use(widgetPlugin, { widget }).mount('#app')
offerControl(commonControl)
