import { describeFaults } from '../../packages/host-emulator/test/faults-suite'
import { pinboard } from './facts'

describeFaults(pinboard)
