import { configure } from '@testing-library/vue'

// Testing Library for Vue has its own version of the queries.
configure({ asyncUtilTimeout: 60_000 })
