import type { EngineReport } from './report-data'
import { firstPlaces } from './places'
import { createScene } from './scene'

/** Finds out in which way the engine is special, so that a reader sees what its cases have shown. */
export async function readFacts(): Promise<EngineReport['facts']> {
  const { scene, end } = createScene()
  const { widget } = await scene.openDesk(firstPlaces[0]!).connect()
  const { ancestorOrigins, storage } = await widget.surroundings()
  await end()
  return {
    'location.ancestorOrigins': ancestorOrigins ? 'yes' : 'no',
    'storage in a frame of another site': storage,
    'Trusted Types': 'trustedTypes' in window ? 'enforced' : 'unknown',
    'Node.moveBefore': 'moveBefore' in Node.prototype || 'moveBefore' in Element.prototype ? 'yes' : 'no',
  }
}
