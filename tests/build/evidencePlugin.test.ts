import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, createServer, type InlineConfig, type Plugin } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import { anEvidence, aTrial } from '../trials'
import { evidencePlugin } from '../../build/evidencePlugin'
import { aFolder, page } from './aFolder'

const evidence = anEvidence([aTrial()])
const library = { claims: { articles: {}, claims: [] }, definitions: {}, changelog: [] }
const script = `import { evidenceAddress } from 'virtual:evidence'\nconsole.log(evidenceAddress)`

function config(plugin: Plugin): InlineConfig {
  const root = aFolder({ ...page(script), 'data/trials/alpha.json': '{}' })
  return { root, base: './', configFile: false, logLevel: 'silent', plugins: [plugin] }
}
const lessons = () => ({
  terms: {},
  signalling: { sources: {}, signals: [], agents: {}, cautions: [] },
  composites: {
    'sledai-2k': { sources: [], items: [] },
    easi: { sources: [], regions: [], areas: [] },
    mayo: { sources: [], parts: [] },
  },
  regulators: [],
})
const sound = () => ({ evidence, library })
const broken = () => {
  throw new Error('alpha.json: arms: an arm without a label')
}

test('a build holds all evidence in one file, named by its content and fetched with the page', async () => {
  const settings = config(evidencePlugin(sound, lessons))
  await build(settings)
  const dist = join(settings.root ?? '', 'dist')
  const files = readdirSync(join(dist, 'assets'))
  const file = files.find((name) => /^evidence-[\w-]{8}\.json$/.test(name)) ?? 'no file'
  expect(JSON.parse(readFileSync(join(dist, 'assets', file), 'utf8'))).toEqual(evidence)
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  expect(html).toContain(`rel="preload" as="fetch" crossorigin href="./assets/${file}"`)
  const code = files.filter((name) => name.endsWith('.js'))
  const scripts = code.map((name) => readFileSync(join(dist, 'assets', name), 'utf8')).join('\n')
  expect(scripts).toContain(file)
  expect(scripts).not.toContain('ALPHA')
})

test('a fault in the data stops the build, in its own words', async () => {
  await expect(build(config(evidencePlugin(broken, lessons)))).rejects.toThrow(
    'alpha.json: arms: an arm without a label',
  )
})

test('while developing, the fault is the answer until it is mended', async () => {
  let read: () => ReturnType<typeof sound> = broken
  const server = await createServer({
    ...config(evidencePlugin(() => read(), lessons)),
    server: { port: 0, host: '127.0.0.1', ws: false },
    optimizeDeps: { noDiscovery: true },
  })
  onTestFinished(() => server.close())
  await server.listen()
  const address = new URL('evidence.json', server.resolvedUrls?.local[0])
  const refused = await fetch(address)
  expect(refused.status).toBe(500)
  expect(await refused.text()).toBe('alpha.json: arms: an arm without a label')
  read = sound
  expect(await (await fetch(address)).json()).toEqual(evidence)
})
