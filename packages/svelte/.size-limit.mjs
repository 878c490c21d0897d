export default [
  {
    name: 'everything, without Svelte and core (budget 1.25 kB)',
    path: 'dist/index.js',
    ignore: ['svelte', '@deskbridge/core'],
    limit: '1.25 kB',
  },
  {
    name: 'setWidget and useTicket, without Svelte and core',
    path: 'dist/index.js',
    import: '{ setWidget, useTicket }',
    ignore: ['svelte', '@deskbridge/core'],
    limit: '1.1 kB',
  },
]
