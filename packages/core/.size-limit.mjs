/** Lets esbuild keep quiet about chunks that it may leave out: that is what is measured here. */
const modifyEsbuildConfig = (/** @type {object} */ config) => ({ ...config, logLevel: 'error' })

/**
 * Lists what is measured, minified and compressed with brotli. The goal is in the name. The limit is above it while every shape and
 * argument is checked by code of its own: it shows a change that grows a bundle, and comes down towards the goal.
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
