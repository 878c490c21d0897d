/**
 * The attributes of an app's frame unless `mount()` is given others.
 *
 * `sandbox` lets the app run scripts, keep its own origin, submit forms, open windows outside of the sandbox, and download; it may not
 * navigate the desk's page. `allow` lets it write to the clipboard; the permissions of the app's definition are added.
 * `referrerPolicy` shows the app's server the desk's origin, never a path.
 */
export const frameDefaults = {
  sandbox:
    'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads',
  allow: 'clipboard-write',
  referrerPolicy: 'origin',
} as const
