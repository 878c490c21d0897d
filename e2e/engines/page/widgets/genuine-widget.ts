import { createDetailsWidget } from '@livechat/helpdesk-sdk'
import { runDetailsWidget } from '../../../pages/text/details-widget'
import { offerControl } from '../remote-control'

runDetailsWidget({ createDetailsWidget })
offerControl(window.__page!)
