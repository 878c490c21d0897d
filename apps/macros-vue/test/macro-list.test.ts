import { screen } from '@testing-library/vue'
import { describe, expect, test, vi } from 'vitest'
import { exampleMacros as macros } from '../server/example-macros'
import { isOpen, page } from './fixtures/macro-page'
import { openMacros } from './fixtures/open-macros'

describe('the list', () => {
  test('has one macro open at a time, with its copy button focused', async () => {
    const { person } = await openMacros()
    expect(screen.queryByRole('button', { name: 'Copy' })).toBe(null)
    await person.click(page.title('The parcel is late'))
    expect(document.activeElement).toBe(page.copy())
    await person.click(page.title('Is it solved?'))
    expect([isOpen('The parcel is late'), isOpen('Is it solved?')]).toEqual([false, true])
    expect(document.activeElement).toBe(page.copy())
    await person.click(page.title('Is it solved?'))
    expect(screen.queryByRole('button', { name: 'Copy' })).toBe(null)
  })

  test('is filtered while typing, and shows when nothing matches', async () => {
    const { person } = await openMacros()
    await person.type(page.search(), 'refund')
    expect(page.titles()).toEqual(['The refund is on its way', 'How to return an item'])
    await person.type(page.search(), ' unicorn')
    expect(page.titles()).toEqual([])
    expect(screen.getByText('No macros match your search.').role).toBe('status')
    await person.keyboard('{Escape}')
    expect(page.titles()).toHaveLength(macros.length)
    expect(screen.queryByText('No macros match your search.')).toBe(null)
  })

  test('opens the first result on Enter', async () => {
    const { person } = await openMacros()
    await person.type(page.search(), 'refund{Enter}')
    expect(isOpen('The refund is on its way')).toBe(true)
    expect(document.activeElement).toBe(page.copy())
  })

  test('prevents the default of Enter, which would activate the copy button', async () => {
    await openMacros()
    const enter = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true })
    page.search().dispatchEvent(enter)
    expect(enter.defaultPrevented).toBe(true)
  })

  test('does nothing on Enter when nothing matches', async () => {
    const { person } = await openMacros()
    await person.type(page.search(), 'unicorn{Enter}')
    expect(document.activeElement).toBe(page.search())
  })

  test('is navigated with the arrow keys, from the search and back', async () => {
    const { person } = await openMacros()
    await person.type(page.search(), 'refund')
    await person.keyboard('{ArrowUp}')
    expect(document.activeElement).toBe(page.search())
    await person.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
    expect(document.activeElement).toBe(page.title('How to return an item'))
    await person.keyboard('{Enter}{ArrowUp}')
    expect(isOpen('How to return an item')).toBe(true)
    expect(document.activeElement).toBe(page.title('The refund is on its way'))
    await person.keyboard('{ArrowUp}')
    expect(document.activeElement).toBe(page.search())
  })
})

describe('favorites', () => {
  const warning = () => screen.queryByText(/^This browser cannot save favorites/)

  test('come first, keep the focus on their star, and are saved', async () => {
    const { person, close } = await openMacros()
    await person.click(page.star('Is it solved?'))
    expect(page.titles()[0]).toBe('Is it solved?')
    expect(page.star('Is it solved?').getAttribute('aria-pressed')).toBe('true')
    expect(document.activeElement).toBe(page.star('Is it solved?'))

    close()
    await openMacros()
    expect(page.titles()[0]).toBe('Is it solved?')
    await person.click(page.star('Is it solved?'))
    expect(page.titles()).toEqual(macros.map(({ title }) => title))
  })

  test('from another tab come first here too, and are not lost', async () => {
    const { person } = await openMacros()
    window.localStorage.setItem('deskbridge-macros', '{"favorites":["solved"]}')
    await person.click(page.star('The parcel is late'))
    expect(page.titles().slice(0, 2)).toEqual(['The parcel is late', 'Is it solved?'])
    window.localStorage.setItem('deskbridge-macros', '{"favorites":[]}')
    window.dispatchEvent(new StorageEvent('storage'))
    await expect.poll(() => page.titles()[0]).toBe('We are looking into it')
  })

  test('work where the browser blocks storage, with a warning', async () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('Access is denied.', 'SecurityError')
    })
    const { person } = await openMacros()
    expect(warning()).toBeTruthy()
    await person.click(page.star('Is it solved?'))
    await person.click(page.star('The parcel is late'))
    expect(page.titles().slice(0, 2)).toEqual(['The parcel is late', 'Is it solved?'])
  })

  test('that no longer fit into the storage last until the page closes', async () => {
    const { person } = await openMacros()
    await person.click(page.star('Is it solved?'))
    expect(warning()).toBe(null)
    const { localStorage } = window
    const full = vi.spyOn(window, 'localStorage', 'get').mockReturnValue({
      ...localStorage,
      getItem: (key) => localStorage.getItem(key),
      setItem() {
        throw new DOMException('No room left.', 'QuotaExceededError')
      },
    })
    await person.click(page.star('The parcel is late'))
    expect(warning()).toBeTruthy()
    await person.click(page.star('Offer to call back'))
    const chosen = ['The parcel is late', 'Offer to call back', 'Is it solved?']
    expect(page.titles().slice(0, 3)).toEqual(chosen)
    full.mockRestore()
    await person.click(page.star('Offer to call back'))
    expect(warning()).toBe(null)
    expect(window.localStorage.getItem('deskbridge-macros')).toContain('["solved","late-parcel"]')
  })
})
