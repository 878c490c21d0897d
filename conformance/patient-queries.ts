import { configure } from '@testing-library/dom'

// Long enough for slow machines, so that only a hang fails.
configure({ asyncUtilTimeout: 60_000 })
