import type { AppDefinition } from '../engine'
import { frameDefaults } from './frame-defaults'
import type { MountOptions } from './mount-app'

/** Creates an app's frame, without a URL, as the definition and the options say. */
export function createFrame(
  page: Document,
  { name, permissions = [] }: AppDefinition,
  { sandbox = frameDefaults.sandbox, allow = toAllow(permissions), title = name }: MountOptions,
): HTMLIFrameElement {
  const iframe = page.createElement('iframe')
  iframe.title = title
  iframe.setAttribute('allow', allow)
  iframe.setAttribute('referrerpolicy', frameDefaults.referrerPolicy)
  if (sandbox !== false) iframe.setAttribute('sandbox', sandbox)
  return iframe
}

/** Writes an `allow` attribute: the default and an app's permissions, of which the last for a feature counts. */
function toAllow(permissions: readonly string[]): string {
  const directives = [...frameDefaults.allow.split('; '), ...permissions]
  const byFeature = new Map(directives.map((directive) => [directive.split(' ')[0], directive]))
  return [...byFeature.values()].join('; ')
}
