/** The packages that run in an application or in a helpdesk, by folder, with what these bring along themselves. */
export const embeddedPeers: Readonly<Record<string, readonly string[]>> = {
  core: [],
  react: ['react'],
  vue: ['vue'],
  svelte: ['svelte'],
  host: [],
}
