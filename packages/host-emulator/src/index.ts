import { cleanUpWithGlobals } from './clean-up-after-each'

export * from './pure'

cleanUpWithGlobals()
