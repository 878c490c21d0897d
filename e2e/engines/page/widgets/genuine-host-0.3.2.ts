import { connectExistingIframe, createReconnectableIframe } from 'postmessage-0.3.2'
import { runTextHost } from '../../../pages/text/host'
import { offerControl, passOffersOn } from '../remote-control'

passOffersOn()
runTextHost({ connectExistingIframe, createReconnectableIframe })
offerControl(window.__page!)
