import { exposeControl } from '../control'

/** Control of a hostile app, which posts nothing on its own. */
export interface HostileSectionsControl {
  /** Returns the names of its sections. */
  names(): readonly string[]
  /** Posts one of its sections to the desk. */
  post(name: string): void
}

const code = 'top.hits = (top.hits || 0) + 1'
const markup = `<img src="x" onerror="${code}">`
const elsewhere = 'https://elsewhere.example.com/'

const element = (tag: string, attributes: object = {}, content: unknown = '') => {
  const inside = { content, text: content, children: content }
  return [{ tag, name: 'x', key: 'x', attributes, ...inside }]
}

/** Values that are not strings, some of them in the form of a renderer's element. */
const noStrings: Record<string, unknown> = {
  'an image that fails': element('img', { src: 'x', onerror: code }),
  'a script': element('script', {}, code),
  'a script from a URL': element('script', { src: `data:text/javascript,${code}` }),
  'a frame': element('iframe', { srcdoc: markup }),
  'a refresh': element('meta', { 'http-equiv': 'refresh', content: `0;url=${elsewhere}` }),
  'a base': element('base', { href: elsewhere }),
  'a link to a script': element('a', { href: `javascript:${code}`, autofocus: '', onfocus: code }),
  'a nested image': element('span', {}, element('img', { src: 'x', onerror: code })),
  'an object': { innerHTML: markup, nodeType: 1, length: 1, 0: markup },
  'a list of markup': [markup],
}

const urls: Record<string, string> = {
  'a script': `javascript:${code}`,
  'a hidden script': ` java\nscript:${code}`,
  'a document': `data:text/html,<script>${code}</script>`,
  'an image with a script': `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${code}"/>`,
  'an attribute': `https://shop.example.com/" onerror="${code}" x="`,
}

const components = {
  item: { title: 'Delivery', id: 'item', clickable: true },
  button: { label: 'Refund', id: 'refund' },
  label_value: { label: 'Orders', value: '3' },
  link: { url: 'https://shop.example.com/' },
  tags: { tags: ['late'] },
} as const

const strings = {
  item: ['title', 'value', 'description', 'id', 'link', 'imgUrl', 'imgSize', 'openApp'],
  button: ['label', 'id', 'primary'],
  label_value: ['label', 'value', 'iconUrl', 'url'],
  link: ['value', 'url', 'inline'],
  tags: ['tags', 'label'],
} as const

const urlMembers = { item: ['link', 'imgUrl'], label_value: ['iconUrl', 'url'], link: ['url'] } as const

const sections = new Map<string, unknown>()

const wrap = (...list: unknown[]) => ({ title: 'Parcels', components: list })
const add = (what: string, section: unknown) => void sections.set(what, section)

function addMembers(members: Record<string, readonly string[]>, values: Record<string, unknown>): void {
  for (const [type, names] of Object.entries(members)) {
    for (const member of names) {
      for (const [what, value] of Object.entries(values)) {
        const data = { ...components[type as keyof typeof components], [member]: value }
        add(`${what} as the ${member} of type ${type}`, wrap({ type, data }))
      }
    }
  }
}

addMembers(strings, noStrings)
addMembers(urlMembers, urls)
for (const [what, value] of Object.entries(noStrings)) {
  add(`${what} as the title`, { ...wrap({ type: 'divider' }), title: value })
  add(`${what} as the image`, { ...wrap({ type: 'divider' }), imgUrl: value })
  add(`${what} as a component`, wrap(value))
  add(`${what} as a tag`, wrap({ type: 'tags', data: { tags: [value] } }))
  add(`${what} as data`, wrap({ type: 'label_value', data: value }))
  add(
    `${what} as a prototype`,
    wrap(JSON.parse(`{ "type": "link", "data": { "__proto__": ${JSON.stringify(value)} } }`)),
  )
}
add('markup everywhere', {
  ...{ title: 'Parcels', imgUrl: markup },
  components: Object.entries(strings).map(([type, names]) => {
    const own = components[type as keyof typeof components]
    const texts = names.filter((name) => !['imgSize', 'openApp', 'primary', 'inline', 'tags'].includes(name))
    return { type, data: { ...own, ...Object.fromEntries(texts.map((name) => [name, markup])) } }
  }),
})
add('unknown members', {
  ...wrap({ type: 'divider', onclick: code, tag: 'script', attributes: { onclick: code } }),
  ...{ tag: 'script', content: noStrings['a script'], children: noStrings['a script'] },
})
add('holes', wrap(...Array(2), { type: 'divider' }))
add('a list of the greatest length', {
  title: 'Parcels',
  components: Object.assign([], { length: 2 ** 32 - 1 }),
})
for (const value of [5, null, {}, 'x']) {
  const list = Object.assign([{ type: 'divider' }], { constructor: value, map: value, flatMap: value })
  add(`a constructor of its own that is ${JSON.stringify(value)}`, { title: 'Parcels', components: list })
}
add('an inherited section', JSON.parse(`{ "__proto__": ${JSON.stringify(wrap({ type: 'divider' }))} }`))
add('20,000 components', wrap(...Array.from({ length: 20_000 }, () => ({ type: 'divider' }))))
add('a long string', wrap({ type: 'item', data: { title: 'x'.repeat(10_000_000) } }))

const control: HostileSectionsControl = {
  names: () => [...sections.keys()],
  post(name) {
    const message = { plugin_id: 'app', message: 'customer_details_section', data: sections.get(name) }
    window.parent.postMessage(message, '*')
  },
}
exposeControl(control)
