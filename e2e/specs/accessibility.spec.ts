import { findViolations, findViolationsOutsideFrames } from '../fixtures/accessibility'
import { expect, test } from '../fixtures/test'

const inFrame = { id: 'image-alt', impact: 'critical', at: [['iframe', '#inner']] }
const inPage = { id: 'image-alt', impact: 'critical', at: [['#outer']] }

test('violations are found in a page and its frames, in frames alone, and outside of frames', async ({
  page,
}) => {
  await page.setContent(`<!doctype html><html lang="en"><title>Page</title><main><h1>Page</h1>
    <img id="outer"><p id="app"><iframe title="App" srcdoc='<img id="inner">'></iframe></p></main></html>`)
  await expect(page.frameLocator('iframe').locator('#inner')).toBeAttached()
  const images = (found: object[]) =>
    found.filter((violation) => 'id' in violation && violation.id === 'image-alt')
  expect(images(await findViolations(page))).toEqual([{ ...inPage, at: [['#outer'], ['iframe', '#inner']] }])
  expect(images(await findViolations(page, '#app'))).toEqual([inFrame])
  expect(images(await findViolationsOutsideFrames(page))).toEqual([inPage])
})
