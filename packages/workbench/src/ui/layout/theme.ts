import { createTheme, Menu, Notification, type CSSVariablesResolver } from '@mantine/core'

/** Theme of the page: one accent color, grays otherwise, borders instead of shadows. */
export const theme = createTheme({
  respectReducedMotion: true,
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 8 },
  defaultRadius: 'sm',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem' },
  headings: { fontWeight: '600' },
  components: {
    // The placeholder is a child that a menu must not have; without it the first item has the focus.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Notification: Notification.extend({
      defaultProps: { withBorder: true, closeButtonProps: { 'aria-label': 'Dismiss' } },
    }),
  },
})

/** Gives secondary text and errors enough contrast on every background of the page, and buttons and labels a calm weight. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--mantine-font-weight-medium': '500' },
  light: {
    '--mantine-color-error': 'var(--tone-bad)',
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
  },
  dark: {
    '--mantine-color-error': 'var(--tone-bad)',
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-1)',
  },
})
