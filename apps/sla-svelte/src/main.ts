import { allDesks, createWidget } from '@deskbridge/svelte'
import { mount } from 'svelte'
import { parsePageUrl } from './parse-page-url'
import Root from './Root.svelte'

const { placement, queueUrl } = parsePageUrl(window.location.href)
const widget = createWidget({ desks: allDesks({ placement }) })

mount(Root, { target: document.body, props: { widget, placement, queueUrl } })
