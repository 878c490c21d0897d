import { describeAdapter } from './adapter-suite'
import { createVueAdapter } from './vue-adapter'

describeAdapter(createVueAdapter())
