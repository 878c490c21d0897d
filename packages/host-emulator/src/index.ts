import { cleanUpAfterEach, globalAfterEach } from './clean-up-after-each'

export * from './pure'

cleanUpAfterEach(globalAfterEach())
