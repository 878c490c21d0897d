/** Lets esbuild keep quiet about chunks that it may leave out: that is what is measured here. */
const modifyEsbuildConfig = (/** @type {object} */ config) => ({ ...config, logLevel: 'error' })

/**
 * Lists what is measured, minified and compressed with brotli. The goal stands in the name; the limit is what is
 * reached, so that a change that grows a bundle shows at once. It comes down, towards the goal; it goes up only for what a widget
 * would otherwise get wrong.
 */
export default [
  {
    name: 'createWidget with both desks (goal 5.5 kB)',
    path: 'dist/index.js',
    import: '{ createWidget, textDesk, qiscusDesk }',
    limit: '10.25 kB',
    modifyEsbuildConfig,
  },
  {
    name: 'Text alone, through /widget (goal 3.9 kB)',
    import: { 'dist/widget.js': '{ createWidget }', 'dist/desks/text.js': '{ textDesk }' },
    limit: '9.1 kB',
    modifyEsbuildConfig,
  },
  {
    name: 'Qiscus alone, through /widget (goal 3.2 kB)',
    import: { 'dist/widget.js': '{ createWidget }', 'dist/desks/qiscus.js': '{ qiscusDesk }' },
    limit: '8.2 kB',
    modifyEsbuildConfig,
  },
  {
    name: 'the drop-in (goal 2.5 kB)',
    path: 'dist/helpdesk-sdk.js',
    import: '{ createDetailsWidget, createFullscreenWidget }',
    limit: '6.3 kB',
    modifyEsbuildConfig,
  },
]
