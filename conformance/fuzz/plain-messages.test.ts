// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://widget.example.com/?plugin_id=notes&connection=plain" }
import { describeMessages } from './messages-suite'
import { plainSetups } from './setups'

describeMessages('plain places', plainSetups, 0.3)
