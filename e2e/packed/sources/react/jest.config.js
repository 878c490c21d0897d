export default {
  testEnvironment: 'jsdom',
  setupFilesAfterEnv: ['@deskbridge/host-emulator/jest'],
  transform: { '\\.tsx?$': ['@swc/jest', { jsc: { transform: { react: { runtime: 'automatic' } } } }] },
}
