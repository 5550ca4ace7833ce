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
        for (const [what, size] of Object.entries(sizes)) {
          const line = `${what} ${size.toFixed(1)} KiB of ${budgets[what as keyof typeof budgets]}`
          this.info(line)
          if (size > budgets[what as keyof typeof budgets]) over.push(line)
        }
        if (over.length) this.error(`the build is past its size budget: ${over.join(', ')}`)
      },
    },
  }
}

function sizesOf(bundle: Rolldown.OutputBundle) {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const first = new Set<string>()
  const add = (name: string) => {
    if (first.has(name)) return
    first.add(name)
    chunks.find(({ fileName }) => fileName === name)?.imports.forEach(add)
  }
  chunks.filter(({ isEntry }) => isEntry).forEach(({ fileName }) => add(fileName))
  const total = (names: (file: Rolldown.OutputAsset | Rolldown.OutputChunk) => boolean) =>
    Object.values(bundle)
      .filter(names)
      .reduce((sum, file) => sum + kibibytes(file.type === 'chunk' ? file.code : file.source), 0)
  return {
    JavaScript: total(({ fileName }) => first.has(fileName)),
    styles: total(({ fileName }) => fileName.endsWith('.css')),
    evidence: total(({ fileName }) => /evidence-.*\.json$/.test(fileName)),
  }
}
