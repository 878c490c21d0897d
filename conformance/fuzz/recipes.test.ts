import { expect, it, onTestFinished } from 'vitest'
import { closePage } from '../desks/page'
import { recordCorpus } from './corpus'
import { cook, createRecipes } from './recipes'
import { createSession } from './session'
import { firstSetups } from './setups'

const ofText = firstSetups.filter(({ facts }) => facts.wire?.isTextOnly)

it.each(['host', 'widget'] as const)(
  'the members of messages to the %s are changed on a wire of text, and what JSON carries is thrown as text',
  async (side) => {
    onTestFinished(closePage)
    for (const setup of ofText) {
      const corpus = await recordCorpus(setup)
      const session = createSession(setup)
      const recipes = createRecipes(corpus, side, 1)
      const made = Array.from({ length: recipes.count }, () => recipes.make({ kind: 0, numbers: [0, 0, 0] }))
      const ofMembers = made.filter(({ changes: [change] }) => change!.path.length > 1)
      const plain = ofMembers.filter(({ changes: [change] }) => change!.kind === 'remove')
      expect(plain).not.toEqual([])
      for (const recipe of plain) {
        const { data } = cook(recipe, session, side)
        expect(JSON.parse(data as string)).not.toEqual(recipe.message)
      }
    }
  },
)
