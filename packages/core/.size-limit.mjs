/** Sets the conditions, and silences warnings about chunks that may be left out: that is what is measured here. */
const configure = (/** @type {string[]} */ conditions) => (/** @type {object} */ config) => ({
  ...config,
  conditions,
  logLevel: 'error',
})

const builds = {
  production: configure(['production', 'module']),
  default: configure(['module']),
}

const both = { path: 'dist/index.js', import: '{ createWidget, textDesk, qiscusDesk }' }
const text = { import: { 'dist/widget.js': '{ createWidget }', 'dist/desks/text.js': '{ textDesk }' } }
const qiscus = { import: { 'dist/widget.js': '{ createWidget }', 'dist/desks/qiscus.js': '{ qiscusDesk }' } }
const agentApp = {
  import: { 'dist/widget.js': '{ createWidget }', 'dist/desks/agent-app.js': '{ agentAppDesk }' },
}
const zendesk = {
  import: { 'dist/widget.js': '{ createWidget }', 'dist/desks/zendesk.js': '{ zendeskDesk }' },
}
const chatwoot = {
  import: { 'dist/widget.js': '{ createWidget }', 'dist/desks/chatwoot.js': '{ chatwootDesk }' },
}
const textAndChatwoot = {
  import: {
    'dist/widget.js': '{ createWidget }',
    'dist/desks/text.js': '{ textDesk }',
    'dist/desks/chatwoot.js': '{ chatwootDesk }',
  },
}
const sisters = {
  import: {
    'dist/widget.js': '{ createWidget }',
    'dist/desks/text.js': '{ textDesk }',
    'dist/desks/agent-app.js': '{ agentAppDesk }',
  },
}
const dropIn = {
  path: 'dist/helpdesk-sdk.js',
  import: '{ createDetailsWidget, createFullscreenWidget }',
}
const agentAppDropIn = {
  path: 'dist/agent-app-sdk.js',
  import: '{ createDetailsWidget, createMessageBoxWidget, createFullscreenWidget, createSettingsWidget }',
}

/**
 * Creates the entries of what is measured, minified and compressed with brotli: a production build, which has only the codes and the
 * values of errors, and a default one, which has sentences.
 *
 * The goal is in the name. The limit is above it while every shape and argument is checked by its own code: it shows a change that
 * grows a bundle, and comes down towards the goal.
 */
const measure = (
  /** @type {string} */ name,
  /** @type {object} */ what,
  /** @type {Record<keyof typeof builds, [goal: string, limit: string]>} */ sizes,
) =>
  Object.entries(sizes).map(([build, [goal, limit]]) => ({
    name: `${name}, ${build} (goal ${goal})`,
    ...what,
    limit,
    modifyEsbuildConfig: builds[/** @type {keyof typeof builds} */ (build)],
  }))

/** Creates the entry of what is measured alone, in a production build. */
const alone = (/** @type {string} */ name, /** @type {string} */ names, /** @type {string} */ limit) => ({
  name,
  path: 'dist/index.js',
  import: `{ ${names} }`,
  limit,
  modifyEsbuildConfig: builds.production,
})

export default [
  ...measure('createWidget with the two default desks', both, {
    production: ['8.0 kB', '13.1 kB'],
    default: ['8.6 kB', '13.9 kB'],
  }),
  ...measure('Text alone, through /widget', text, {
    production: ['7.0 kB', '12.0 kB'],
    default: ['7.6 kB', '12.8 kB'],
  }),
  ...measure('Qiscus alone, through /widget', qiscus, {
    production: ['5.75 kB', '9.7 kB'],
    default: ['6.3 kB', '10.5 kB'],
  }),
  ...measure('LiveChat Agent App alone, through /widget', agentApp, {
    production: ['7.0 kB', '12.0 kB'],
    default: ['7.6 kB', '12.8 kB'],
  }),
  ...measure('Text and LiveChat Agent App, through /widget', sisters, {
    production: ['7.5 kB', '12.5 kB'],
    default: ['8.1 kB', '13.4 kB'],
  }),
  ...measure('Zendesk alone, through /widget', zendesk, {
    production: ['10.2 kB', '11.4 kB'],
    default: ['10.9 kB', '12.2 kB'],
  }),
  ...measure('Chatwoot alone, through /widget', chatwoot, {
    production: ['5.8 kB', '9.6 kB'],
    default: ['6.4 kB', '10.4 kB'],
  }),
  ...measure('Text and Chatwoot, through /widget', textAndChatwoot, {
    production: ['8.3 kB', '13.1 kB'],
    default: ['8.9 kB', '13.9 kB'],
  }),
  ...measure('the drop-in', dropIn, {
    production: ['4.9 kB', '8.3 kB'],
    default: ['5.5 kB', '9.2 kB'],
  }),
  ...measure('the drop-in for the LiveChat Agent App', agentAppDropIn, {
    production: ['5.4 kB', '9.1 kB'],
    default: ['6.0 kB', '9.9 kB'],
  }),
  alone('parseSection alone', 'parseSection', '1.3 kB'),
  alone('the section builders alone', 'button, item, labelValue, link, divider, tags', '0.2 kB'),
  alone('autoResize alone', 'autoResize', '2.0 kB'),
]
