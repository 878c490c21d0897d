// @vitest-environment jsdom
import { describeSetupDesk } from './setup-desk-suite'

describeSetupDesk('jsdom')
