import { findChromium } from '../browser/chromium'
import { expect, test } from '../fixtures/test'

test.describe('the search for Chromium', () => {
  const known = process.env['CHROMIUM_PATH']
  test.afterEach(() => {
    if (known === undefined) delete process.env['CHROMIUM_PATH']
    else process.env['CHROMIUM_PATH'] = known
  })

  test('takes the program that CHROMIUM_PATH names', async () => {
    process.env['CHROMIUM_PATH'] = process.execPath
    expect(await findChromium()).toMatchObject({ executablePath: process.execPath })
  })

  test('refuses a CHROMIUM_PATH that names no program', async () => {
    process.env['CHROMIUM_PATH'] = '/no/such/chromium'
    await expect(findChromium()).rejects.toThrow('CHROMIUM_PATH is "/no/such/chromium"')
  })
})
