import { autoResize, createWidget } from '@deskbridge/core'
import { appSubject, sectionOf } from './subject'

const widget = createWidget()
widget.holdSection(sectionOf(appSubject))
widget.holdBadge(1)
autoResize(widget)
void widget.connect()
