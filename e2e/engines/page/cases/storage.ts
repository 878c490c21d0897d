import { indexedDbStorage } from '@deskbridge/host'
import { storageRules } from '../../../../conformance/storage/storage-rules'
import { createGroup, type Case } from '../case'
import { expectEqual } from '../expect'

/** The cases of the registry's storage in the browser. */
export const storageCases: Case[] = []

const add = createGroup(storageCases, 'Storage of the registry')

for (const { name, run, expected } of storageRules) {
  add(name, async ({ onEnd }) => {
    const database = `engines ${name}`
    onEnd(() => void indexedDB.deleteDatabase(database))
    expectEqual(await run(() => indexedDbStorage({ name: database })), expected)
  })
}
