import type { Serving } from './serving'

/** Returns the document of a page: its packages, its script, and what the serving options add. */
export function documentFor(
  page: string,
  packages: readonly string[],
  serving: Serving,
  search: string,
): string {
  const { blockAfterLoadMs, slowdown, startAfterLoadMs, trailingDelayMs } = serving
  const script = `/${page}/script.js${search}`
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>${page}</title>
    <link rel="icon" href="data:," />
    <script>window.__packages = ${JSON.stringify(packages)}</script>
    ${slowdown === undefined ? '' : `<script>${slowedDown(slowdown)}</script>`}
    ${blockAfterLoadMs === undefined ? '' : `<script>${blockingAfterLoad(blockAfterLoadMs)}</script>`}
  </head>
  <body>
    ${
      startAfterLoadMs === undefined
        ? `<script src="${inAttribute(script)}"></script>`
        : `<script>${startingAfterLoad(script, startAfterLoadMs)}</script>`
    }
    ${trailingDelayMs === undefined ? '' : `<img alt="" src="/${page}/trailing.svg${inAttribute(search)}" />`}
  </body>
</html>
`
}

function inAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}

function blockingAfterLoad(blockMs: number): string {
  // In a separate task: the parent page sees the frame's load only after the load handlers have run.
  return `addEventListener('load', () => setTimeout(() => {
      const end = performance.now() + ${blockMs}
      while (performance.now() < end);
    }))`
}

function slowedDown(factor: number): string {
  const freeMs = 5
  return `setTimeout(function block() {
      const end = performance.now() + ${freeMs * (factor - 1)}
      while (performance.now() < end);
      setTimeout(block, ${freeMs})
    })`
}

function startingAfterLoad(script: string, delayMs: number): string {
  return `addEventListener('load', () => setTimeout(() => {
      document.body.append(Object.assign(document.createElement('script'), { src: ${JSON.stringify(script)} }))
    }, ${delayMs}))`
}
