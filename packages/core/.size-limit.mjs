/** Silences esbuild's warnings about unused chunks, since dropping them is what is measured here. */
const modifyEsbuildConfig = (/** @type {object} */ config) => ({ ...config, logLevel: 'error' })

/**
 * Bundles to measure, minified and compressed with Brotli. The name contains the goal. The limit is higher for now, since every
 * shape and argument is checked by separate code; it catches changes that grow a bundle, and is lowered towards the goal.
 */
export default [
  {
    name: 'createWidget with both desks (goal 8.6 kB)',
    path: 'dist/index.js',
    import: '{ createWidget, textDesk, qiscusDesk }',
    limit: '13.1 kB',
    modifyEsbuildConfig,
  },
  {
    name: 'Text alone, through /widget (goal 7.6 kB)',
    import: { 'dist/widget.js': '{ createWidget }', 'dist/desks/text.js': '{ textDesk }' },
    limit: '11.9 kB',
    modifyEsbuildConfig,
  },
  {
    name: 'Qiscus alone, through /widget (goal 6.3 kB)',
    import: { 'dist/widget.js': '{ createWidget }', 'dist/desks/qiscus.js': '{ qiscusDesk }' },
    limit: '10.4 kB',
    modifyEsbuildConfig,
  },
  {
    name: 'the drop-in (goal 5.5 kB)',
    path: 'dist/helpdesk-sdk.js',
    import: '{ createDetailsWidget, createFullscreenWidget }',
    limit: '8.2 kB',
    modifyEsbuildConfig,
  },
]
