import type { Plugin, Rolldown } from 'vite'

/**
 * The page is drawn as it is served before anything else is done: its styles stand in it, what it
 * is made of is fetched without haste, and its code begins when the picture stands.
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
              const styles = inPage(String(sheet.source), name)
              return `${fontsOf(styles)}<style>${styles}</style>`
            },
          )
          .replaceAll(
            /<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/g,
            (_, code: string) => `<script type="module">${afterFirstPaint(code)}</script>`,
          )
          .replaceAll(/<link (?=rel="(?:module)?preload")/g, '<link fetchpriority="low" '),
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

const fontsOf = (styles: string) =>
  [...styles.matchAll(/url\(([^)]+\.woff2)\)/g)]
    .map(
      ([, font]) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${font}">`,
    )
    .join('')

/** A page that is not looked at is never painted: its code begins all the same. */
const afterFirstPaint = (code: string) =>
  `const begin=()=>import("${code}");new PerformanceObserver(begin).observe({type:"paint",buffered:true});setTimeout(begin,500)`

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
