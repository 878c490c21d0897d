import { allDesks, createWidget } from '@deskbridge/svelte'
import { mount } from 'svelte'
import { offerControl } from '../remote-control'
import { commonControl } from './common-control'
import SvelteApp from './svelte-app.svelte'
import { optionsOf } from './widget-page'

const widget = createWidget({ desks: allDesks(optionsOf()) })
mount(SvelteApp, { target: document.querySelector('#app')!, props: { widget } })
offerControl(commonControl)
