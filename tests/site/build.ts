import { createServer } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sirv from 'sirv'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The built site, in a folder of a plain static host. */
    site: string
    /** Puts another release in its place: `one` or `two`. */
    release: string
    dist: string
  }
}

const folder = '/some/folder/'
let stop = () => {}

/** Builds two releases of the site and serves the first from a sub-folder, as any host would. */
export async function setup(project: TestProject) {
  const home = mkdtempSync(join(tmpdir(), 'site-'))
  const [one, two] = [join(home, 'one'), join(home, 'two')]
  const { NODE_ENV } = process.env
  process.env['NODE_ENV'] = 'production'
  await build({
    logLevel: 'warn',
    configLoader: 'runner',
    build: { outDir: one, emptyOutDir: true },
  })
  await build({
    logLevel: 'error',
    configLoader: 'runner',
    build: { outDir: two, emptyOutDir: true },
    plugins: [
      {
        name: 'another-release',
        transform: (code, id) =>
          id.endsWith('/src/main.tsx')
            ? `${code}\ndocument.documentElement.dataset.test = 'two'`
            : undefined,
      },
    ],
  })

  process.env['NODE_ENV'] = NODE_ENV

  const releases = { one: sirv(one, { dev: true }), two: sirv(two, { dev: true }) }
  let current: keyof typeof releases = 'one'
  const server = createServer((request, reply) => {
    const url = request.url ?? '/'
    if (url === '/release/one' || url === '/release/two') {
      current = url.endsWith('one') ? 'one' : 'two'
      reply.end(current)
      return
    }
    if (!url.startsWith(folder)) {
      reply.statusCode = 404
      reply.end('outside the folder of the site')
      return
    }
    request.url = url.slice(folder.length - 1)
    releases[current](request, reply, () => {
      reply.statusCode = 404
      reply.end('not found')
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  project.provide('site', `http://127.0.0.1:${port}${folder}`)
  project.provide('release', `http://127.0.0.1:${port}/release/`)
  project.provide('dist', one)
  stop = () => {
    server.close()
    rmSync(home, { recursive: true })
  }
}

export const teardown = () => stop()
