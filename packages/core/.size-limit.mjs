/** Lets esbuild keep quiet about chunks that it may leave out: that is what is measured here. */
const modifyEsbuildConfig = (/** @type {object} */ config) => ({ ...config, logLevel: 'error' })

export default [
  {
    name: 'createWidget with both desks',
    path: 'dist/index.js',
    import: '{ createWidget, textDesk, qiscusDesk }',
    limit: '5.5 kB',
    modifyEsbuildConfig,
  },
  {
    name: 'Text alone, through /widget',
    import: { 'dist/widget.js': '{ createWidget }', 'dist/desks/text.js': '{ textDesk }' },
    limit: '3.9 kB',
    modifyEsbuildConfig,
  },
  {
    name: 'Qiscus alone, through /widget',
    import: { 'dist/widget.js': '{ createWidget }', 'dist/desks/qiscus.js': '{ qiscusDesk }' },
    limit: '3.2 kB',
    modifyEsbuildConfig,
  },
  {
    name: 'the drop-in',
    path: 'dist/helpdesk-sdk.js',
    import: '{ createDetailsWidget, createFullscreenWidget }',
    limit: '2.5 kB',
    modifyEsbuildConfig,
  },
]
