import { createWidget, qiscusDesk, textDesk } from '@deskbridge/svelte'
import { mount } from 'svelte'
import { readAddress } from './read-address'
import Root from './root.svelte'

const { placement, queueUrl } = readAddress(window.location.href)
const widget = createWidget({ desks: [textDesk({ placement }), qiscusDesk({ placement })] })

mount(Root, { target: document.body, props: { widget, placement, queueUrl } })
