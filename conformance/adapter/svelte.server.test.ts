// @vitest-environment node
import { describeAdapterOnServer } from './adapter-server-suite'
import { createSvelteServerAdapter } from './svelte-server-adapter'

describeAdapterOnServer(createSvelteServerAdapter(process.env['SVELTE_FOLDER']!))
