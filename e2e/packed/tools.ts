/** Exact versions of the packages that run tests with Vitest. */
export const vitestTools = ['vitest@4.1.12', 'jsdom@29.1.1', 'happy-dom@21.0.4']

/** Exact versions of the packages that run tests with Jest. */
export const jestTools = [
  'jest@30.5.2',
  'jest-environment-jsdom@30.5.2',
  '@jest/globals@30.5.2',
  '@swc/core@1.16.22',
  '@swc/jest@0.2.39',
  '@types/jest@30.0.0',
]

/** Exact versions of the packages that render in tests, by framework. */
export const adapterTools = {
  react: ['@testing-library/react@16.3.3', '@testing-library/dom@10.4.2'],
  vue: ['@testing-library/vue@8.1.0', 'pinia@4.1.0'],
  svelte: ['@testing-library/svelte@5.4.2'],
}

/** Exact versions of the packages that run tests with Playwright. */
export const playwrightTools = ['@playwright/test@1.64.1', '@types/node@20.19.43']

/** Exact versions of the frameworks and tools that the declarations of our packages refer to. */
export const frameworkTools = [
  'react@19.3.1',
  '@types/react@19.3.0',
  'vue@3.5.45',
  'svelte@5.57.3',
  'vite@8.3.8',
  ...playwrightTools,
]
