import { createFullscreenWidget } from '@livechat/helpdesk-sdk'
import { runFullscreenWidget } from './fullscreen-widget'

runFullscreenWidget({ createFullscreenWidget })
