// @vitest-environment happy-dom
import { describeSetupDesk } from './setup-desk-suite'

describeSetupDesk('happy-dom')
