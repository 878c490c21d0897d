// @vitest-environment node
import { describeAdapterOnServer } from './adapter-server-suite'
import { createVueServerAdapter } from './vue-server-adapter'

describeAdapterOnServer(createVueServerAdapter())
