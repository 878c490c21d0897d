import { describeAdapter } from './adapter-suite'
import { createSvelteAdapter } from './svelte-adapter'

describeAdapter(createSvelteAdapter(process.env['SVELTE_FOLDER']!))
