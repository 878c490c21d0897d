import { expect, it } from 'vitest'
import { parseSection, type Section } from '../../../src'
import { textDesk, toTextSection } from '../../../src/desks/text'
import { openSession } from '../../fixtures/open-session'
import { protocolRows } from '../../fixtures/protocol-page'
import { handshake, readCalls } from '../../../../../fixtures/text-wire'

const section: Section = {
  title: 'Notes',
  imgUrl: 'https://widget.example.com/icon.png',
  openApp: true,
  components: [
    { type: 'item', data: { title: 'Latest', value: 'Called back' } },
    { type: 'divider' },
    { type: 'button', data: { id: 'refund', label: 'Refund', primary: true } },
    { type: 'label_value', data: { label: 'Orders', value: '3' } },
    { type: 'link', data: { url: 'https://shop.example.com', value: 'Shop' } },
    { type: 'tags', data: { tags: ['late'] } },
  ],
}

it('T220 to T226 each component type is written in the vocabulary of the published packages', () => {
  const published = [...protocolRows('text')]
    .filter(([rule]) => rule >= 'T220' && rule <= 'T225')
    .map(([, [neutral, word]]) => [neutral, word])
  const { components } = toTextSection(section) as Section
  expect(section.components.map(({ type }, index) => [type, components[index]!.type])).toEqual(published)
})

it('T226 everything but the types is written as it is', () => {
  const { components, ...rest } = toTextSection(section) as Section
  expect({ ...rest, components: [] }).toEqual({ ...section, components: [] })
  expect(components.map((component) => 'data' in component && component.data)).toEqual(
    section.components.map((component) => 'data' in component && component.data),
  )
})

it('T226 what is written is read back as the same section', () => {
  expect(parseSection(toTextSection(section))).toEqual({ ok: true, section })
})

it.each([
  [{}, ['title', 'line']],
  [{ hasDocumentedTypes: false }, ['title', 'line']],
  [{ hasDocumentedTypes: true }, ['item', 'divider']],
])('T226 with the options %j a section goes out in the words %j', (options, words) => {
  const desk = openSession(textDesk(options))
  desk.receive(handshake())
  desk.takeSent()
  void desk.perform({ kind: 'section', section })
  const [call] = readCalls(desk.takeSent())
  const { components, ...rest } = call!.message.data as Section
  expect(components.slice(0, 2).map(({ type }) => type)).toEqual(words)
  expect(rest).toEqual({ title: section.title, imgUrl: section.imgUrl, openApp: true })
})
