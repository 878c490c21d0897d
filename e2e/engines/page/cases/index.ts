import type { Case } from '../case'
import { boundaryCases } from './boundary'
import { frameCases } from './frames'
import { frameworkCases } from './frameworks'
import { genuineCases } from './genuine'
import { placeCases } from './places'
import { sizeCases } from './sizes'
import { storageCases } from './storage'
import { valueCases } from './values'

/** Every case of the suite, in the order in which they run. */
export const cases: readonly Case[] = [
  ...placeCases,
  ...boundaryCases,
  ...frameCases,
  ...sizeCases,
  ...frameworkCases,
  ...valueCases,
  ...storageCases,
  ...genuineCases,
]
