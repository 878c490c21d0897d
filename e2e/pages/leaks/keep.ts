/** What a page can be told to keep, as code that leaks does. */
export type Kept = keyof typeof keepers

const kept: unknown[] = []

const keepers = {
  timers: () => void setTimeout(() => {}, 3_600_000),
  listeners: () => window.addEventListener('message', () => {}),
  frames: () => document.body.append(document.createElement('iframe')),
  nodes: () => void kept.push(document.createTextNode('')),
  objects: () => void kept.push({}),
}

/** Keeps something, a number of times. */
export function keep(what: Kept, count: number): void {
  for (let done = 0; done < count; done++) keepers[what]()
}
