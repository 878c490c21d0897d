export default [
  {
    name: 'createHost, without core and without the registry',
    path: 'dist/index.js',
    import: '{ createHost }',
    ignore: ['@deskbridge/core'],
    limit: '17.0 kB',
  },
  {
    name: 'the registry and its storage, with the desks that its checks know',
    path: 'dist/index.js',
    import: '{ createRegistry, visibleApps, indexedDbStorage }',
    ignore: ['@deskbridge/core'],
    limit: '12.7 kB',
  },
  {
    name: 'mountSection, without core',
    path: 'dist/ui.js',
    import: '{ mountSection }',
    ignore: ['@deskbridge/core'],
    limit: '2.9 kB',
  },
]
