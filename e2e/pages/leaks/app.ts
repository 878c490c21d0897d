import { createWidget } from '@deskbridge/core'

void createWidget().connect()
