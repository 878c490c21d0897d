import type { Project } from './project'

/** Returns what to do with a project that has been created, for the package manager that runs this program. */
export function describeNextSteps({ folder, name, tests }: Project, userAgent = 'npm/'): string {
  const [manager = 'npm'] = userAgent.split('/')
  const run = manager === 'npm' ? 'npm run' : manager
  const steps = [
    `cd ${/\s/.test(folder) ? `"${folder}"` : folder}`,
    `${manager} install`,
    `${run} dev  # opens the widget in a desk on your machine`,
    ...(tests.includes('unit') ? [`${manager} test`] : []),
    ...(tests.includes('browser') ? ['npx playwright install chromium', `${run} test:browser`] : []),
  ]
  return [`Created "${name}" in ${folder}. Next:`, '', ...steps.map((step) => `  ${step}`), ''].join('\n')
}
