export default [
  {
    name: 'every hook, without React and core (budget 1.2 kB)',
    path: 'dist/index.js',
    ignore: ['react', '@deskbridge/core'],
    limit: '1.2 kB',
  },
  {
    name: 'WidgetProvider and useTicket, without React and core',
    path: 'dist/index.js',
    import: '{ WidgetProvider, useTicket }',
    ignore: ['react', '@deskbridge/core'],
    limit: '0.4 kB',
  },
]
