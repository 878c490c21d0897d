export default [
  {
    name: 'every composable, without Vue and core (budget 1.25 kB)',
    path: 'dist/index.js',
    ignore: ['vue', '@deskbridge/core'],
    limit: '1.25 kB',
  },
  {
    name: 'widgetPlugin and useTicket, without Vue and core',
    path: 'dist/index.js',
    import: '{ widgetPlugin, useTicket }',
    ignore: ['vue', '@deskbridge/core'],
    limit: '1.1 kB',
  },
]
