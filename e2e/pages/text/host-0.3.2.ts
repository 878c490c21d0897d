import { connectExistingIframe, createReconnectableIframe } from 'postmessage-0.3.2'
import { runTextHost } from './host'

runTextHost({ connectExistingIframe, createReconnectableIframe })
