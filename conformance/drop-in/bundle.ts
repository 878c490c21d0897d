import { fileURLToPath } from 'node:url'
import { build, defaultClientConditions } from 'vite'

/** Names the variable that a bundle leaves its exports in. */
export const bundleName = 'Sdk'

/** Bundles a module, with everything that it imports, into one classic script. */
export async function bundle(entry: URL): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['deskbridge-source', ...defaultClientConditions] },
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(entry), formats: ['iife'], name: bundleName },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  if (!output || !('output' in output)) throw new Error(`Nothing was bundled from ${entry.href}.`)
  return output.output[0].code
}
