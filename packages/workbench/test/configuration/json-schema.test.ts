import { join } from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import { expect, test } from 'vitest'
import { configSchema } from '../../src/configuration/schema'

test('schema.json is what the schema of the configuration gives; vitest -u writes it', async () => {
  // What JSON Schema has no word for is checked when the file is loaded.
  const schema = toJsonSchema(configSchema, { typeMode: 'input', errorMode: 'ignore' })
  const text = `${JSON.stringify({ ...schema, title: 'Configuration of the Deskbridge workbench' }, null, 2)}\n`
  await expect(text).toMatchFileSnapshot(join(import.meta.dirname, '../../schema.json'))
})
