import { QueryClient } from '@tanstack/react-query'

/** Creates the cache of the orders. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // A failure is shown at once, with a button to try again.
        retry: false,
        // An endpoint on the local network answers without the internet too.
        networkMode: 'always',
      },
      // A failed change stays until the agent has dismissed it.
      mutations: { networkMode: 'always', gcTime: Infinity },
    },
  })
}
