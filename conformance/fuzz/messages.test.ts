import { describeMessages } from './messages-suite'
import { setups } from './setups'

describeMessages('every place', setups)
