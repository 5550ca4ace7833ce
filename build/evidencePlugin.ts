import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { Evidence, Library } from '../src/trial/evidence'
import type { Lessons } from '../src/trial/lessons'

const evidenceId = 'virtual:evidence'
const libraryId = 'virtual:library'
const lessonsId = 'virtual:lessons'
const devAddress = '/evidence.json'

type Read = (folder: string) => { evidence: Evidence; library: Library }
type ReadLessons = (folder: string, evidence: Evidence) => Lessons

/**
 * Checks `data/`, and gives the app the address of one file that holds all trials, and the texts
 * that explain them as a module. A fault in the data stops the build; while developing it is shown
 * in the browser until it is mended.
 *
 * @param read reads and checks the folder; it throws with the faults in words
 * @param readLessons the same for what is taught
 */
export function evidencePlugin(read: Read, readLessons: ReadLessons): Plugin {
  let folder = 'data'
  let building = false
  let reference = ''
  return {
    name: 'evidence',
    configResolved(config) {
      folder = join(config.root, 'data')
      building = config.command === 'build'
    },
    buildStart() {
      if (!building) return
      const { evidence } = read(folder)
      reference = this.emitFile({
        type: 'asset',
        name: 'evidence.json',
        source: JSON.stringify(evidence),
      })
    },
    resolveId: (id) => ([evidenceId, libraryId, lessonsId].includes(id) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${libraryId}`)
        return `export const library = ${JSON.stringify(read(folder).library)}`
      if (id === `\0${lessonsId}`)
        return `export const lessons = ${JSON.stringify(readLessons(folder, read(folder).evidence))}`
      if (id !== `\0${evidenceId}`) return undefined
      return building
        ? `export const evidenceAddress = import.meta.ROLLUP_FILE_URL_${reference}`
        : `export const evidenceAddress = ${JSON.stringify(devAddress)}`
    },
    configureServer(server) {
      const complain = (fault: unknown) => {
        const message = fault instanceof Error ? fault.message : String(fault)
        server.config.logger.error(message)
        server.ws.send({ type: 'error', err: { message, stack: '' } })
        return message
      }
      server.middlewares.use(devAddress, (_, reply) => {
        try {
          const evidence = JSON.stringify(read(folder).evidence)
          reply.setHeader('content-type', 'application/json').end(evidence)
        } catch (fault) {
          reply.statusCode = 500
          reply.end(complain(fault))
        }
      })
      server.watcher.add(folder)
      server.watcher.on('all', (_, file) => {
        if (!file.startsWith(folder)) return
        try {
          readLessons(folder, read(folder).evidence)
          server.ws.send({ type: 'full-reload' })
        } catch (fault) {
          complain(fault)
        }
      })
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const file = Object.keys(bundle ?? {}).find((path) => /evidence-.*\.json$/.test(path))
        if (!file) return html
        const attrs = { rel: 'preload', as: 'fetch', crossorigin: true, href: `./${file}` }
        return [{ tag: 'link', attrs, injectTo: 'head' as const }]
      },
    },
  }
}
