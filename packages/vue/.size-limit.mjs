export default [
  {
    name: 'every composable, without Vue and core (budget 1.25 kB)',
    path: 'dist/index.js',
    ignore: ['vue', '@deskbridge/core'],
    limit: '1.25 kB',
  },
]
