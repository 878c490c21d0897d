import nextJest from 'next/jest.js'

export default nextJest({ dir: './' })({
  testEnvironment: 'jsdom',
  setupFilesAfterEnv: ['@deskbridge/host-emulator/jest'],
})
