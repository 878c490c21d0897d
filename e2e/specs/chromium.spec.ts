import { findChromium } from '../browser/chromium'
import { expect, test } from '../fixtures/test'

test.describe('the search for Chromium', () => {
  const known = process.env['CHROMIUM_PATH']
  test.afterEach(() => {
    if (known === undefined) delete process.env['CHROMIUM_PATH']
    else process.env['CHROMIUM_PATH'] = known
  })

  test('uses the program at CHROMIUM_PATH', async () => {
    process.env['CHROMIUM_PATH'] = process.execPath
    expect(await findChromium()).toMatchObject({ executablePath: process.execPath })
  })

  test('rejects a CHROMIUM_PATH that is not a program', async () => {
    process.env['CHROMIUM_PATH'] = '/no/such/chromium'
    await expect(findChromium()).rejects.toThrow('CHROMIUM_PATH is "/no/such/chromium"')
  })
})
