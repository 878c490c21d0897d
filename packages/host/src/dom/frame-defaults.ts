/**
 * Lists what an app's frame is given unless `mount()` is told otherwise.
 *
 * `sandbox` lets the app run, keep its own origin, send forms, open windows that are free of the sandbox, and download; it may not
 * navigate the desk's page. `allow` lets it write to the clipboard.
 */
export const frameDefaults = {
  sandbox:
    'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads',
  allow: 'clipboard-write',
} as const
