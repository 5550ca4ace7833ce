import type { Plugin, Rolldown } from 'vite'

/**
 * The page is drawn as it is served before anything else is asked for: its styles stand in it, and
 * its code and evidence let the font go first.
 */
export function firstPicture(): Plugin {
  const inlined = new Set<string>()
  return {
    name: 'first-picture',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) =>
        html
          .replaceAll(
            /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g,
            (link, name: string) => {
              const sheet = bundle[name]
              if (sheet?.type !== 'asset') return link
              inlined.add(name)
              return `<style>${inPage(String(sheet.source), name)}</style>`
            },
          )
          .replaceAll(
            /<(script type="module"|link rel="preload" as="fetch")/g,
            '<$1 fetchpriority="low"',
          ),
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const name of inlined) delete bundle[name]
        for (const file of Object.values(bundle)) if (file.type === 'chunk') forget(file, inlined)
      },
    },
  }
}

/** A sheet as it is written into the page: its addresses start from there, not from its folder. */
const inPage = (sheet: string, name: string) =>
  sheet.trim().replaceAll('url(./', `url(./${name.slice(0, name.lastIndexOf('/') + 1)}`)

/** Views that would fetch a sheet that is in the page already ask for nothing in its place. */
function forget(chunk: Rolldown.OutputChunk, names: ReadonlySet<string>) {
  for (const name of names) {
    const file = name.slice(name.lastIndexOf('/') + 1)
    chunk.code = chunk.code.replaceAll(
      new RegExp(`"\\./${file}"`, 'g'),
      `"./${chunk.fileName.split('/').pop()}"`,
    )
  }
}
