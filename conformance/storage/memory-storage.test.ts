import { memoryStorage } from '@deskbridge/host/engine'
import { expect, it } from 'vitest'
import { storageRules } from './storage-rules'

it.each(storageRules)('memoryStorage(): $name', async ({ run, expected }) => {
  const storage = memoryStorage()
  expect(await run(() => storage)).toEqual(expected)
})
