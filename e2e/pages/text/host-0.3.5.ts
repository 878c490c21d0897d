import { connectExistingIframe, createReconnectableIframe } from 'postmessage-0.3.5'
import { runTextHost } from './host'

runTextHost({ connectExistingIframe, createReconnectableIframe })
