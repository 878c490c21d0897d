import { describeAdapter } from './adapter-suite'
import { createReactAdapter } from './react-adapter'

describeAdapter(createReactAdapter())
describeAdapter(createReactAdapter({ isStrict: true }))
