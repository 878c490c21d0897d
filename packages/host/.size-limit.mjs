export default [
  {
    name: 'createHost with the two default desks, without core and without the registry',
    path: 'dist/index.js',
    import: '{ createHost }',
    ignore: ['@deskbridge/core'],
    limit: '15.5 kB',
  },
  {
    name: 'the registry and its storage, with the two default desks',
    path: 'dist/index.js',
    import: '{ createRegistry, visibleApps, indexedDbStorage }',
    ignore: ['@deskbridge/core'],
    limit: '10.7 kB',
  },
  {
    name: 'mountSection, without core',
    path: 'dist/ui.js',
    import: '{ mountSection }',
    ignore: ['@deskbridge/core'],
    limit: '2.9 kB',
  },
]
