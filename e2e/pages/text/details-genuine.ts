import { createDetailsWidget } from '@livechat/helpdesk-sdk'
import { runDetailsWidget } from './details-widget'

runDetailsWidget({ createDetailsWidget })
