import { createWidget } from '@deskbridge/core'
import { showRequester } from './requester'
import './styles.css'

const widget = createWidget()
showRequester(widget, document.getElementById('app')!)
// A failure is part of ticketState.
widget.connect().catch(() => {})
