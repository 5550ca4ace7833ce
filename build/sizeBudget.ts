import { brotliCompressSync, constants } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

const kibibytes = (content: string | Uint8Array) => {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
  return brotliCompressSync(content, options).length / 1024
}

/** What a reader loads before the first table stands, brotli KiB; a build past it fails. */
const budgets = { JavaScript: 85, styles: 12, evidence: 95 } as const

export function sizeBudget(): Plugin {
  return {
    name: 'size-budget',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const sizes = sizesOf(bundle)
        const over: string[] = []
        for (const what of ['JavaScript', 'styles', 'evidence'] as const) {
          const line = `${what} ${sizes[what].toFixed(1)} KiB of ${budgets[what]}`
          this.info(line)
          if (sizes[what] > budgets[what]) over.push(line)
        }
        if (over.length) this.error(`the build is past its size budget: ${over.join(', ')}`)
      },
    },
  }
}

function sizesOf(bundle: Rolldown.OutputBundle) {
  const first = new Set<string>()
  const add = (name: string) => {
    const chunk = bundle[name]
    if (first.has(name) || chunk?.type !== 'chunk') return
    first.add(name)
    chunk.imports.forEach(add)
    chunk.viteMetadata?.importedCss.forEach((style) => first.add(style))
  }
  for (const file of Object.values(bundle))
    if (file.type === 'chunk' && file.isEntry) add(file.fileName)

  const total = (wanted: (name: string) => boolean) =>
    Object.values(bundle)
      .filter(({ fileName }) => wanted(fileName))
      .reduce((sum, file) => sum + kibibytes(file.type === 'chunk' ? file.code : file.source), 0)
  return {
    JavaScript: total((name) => first.has(name) && name.endsWith('.js')),
    styles: total((name) => first.has(name) && name.endsWith('.css')),
    evidence: total((name) => /evidence-.*\.json$/.test(name)),
  }
}
