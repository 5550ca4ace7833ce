import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, createServer } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import { contentSecurityPolicy } from '../../build/contentSecurityPolicy'
import { aFolder, page } from './aFolder'

const config = () => ({
  root: aFolder(page('console.log(1)')),
  configFile: false as const,
  logLevel: 'silent' as const,
  plugins: [contentSecurityPolicy()],
})

test('the built page states its policy before anything it would apply to', async () => {
  const settings = config()
  await build(settings)
  const html = readFileSync(join(settings.root, 'dist', 'index.html'), 'utf8')
  expect(html).toMatch(/<head>\s*<meta http-equiv="Content-Security-Policy"/)
})

test('the page under development states none, since its tools write into the page', async () => {
  const settings = config()
  const server = await createServer({ ...settings, server: { middlewareMode: true, ws: false } })
  onTestFinished(() => server.close())
  const html = readFileSync(join(settings.root, 'index.html'), 'utf8')
  expect(await server.transformIndexHtml('/', html)).not.toContain('Content-Security-Policy')
})

test.each([
  ['style', 'body{color:#123}'],
  ['script', 'document.title="1"'],
])(
  'a %s that stands in the page is allowed by its hash, and by nothing else',
  async (tag, text) => {
    const settings = config()
    const file = join(settings.root, 'index.html')
    const html = readFileSync(file, 'utf8').replace('<head>', `<head><${tag}>${text}</${tag}>`)
    writeFileSync(file, html)
    await build(settings)
    const built = readFileSync(join(settings.root, 'dist', 'index.html'), 'utf8')
    const hash = createHash('sha256').update(text).digest('base64')
    expect(built.replaceAll('&#39;', "'")).toContain(`${tag}-src 'self' 'sha256-${hash}';`)
    expect(built).not.toContain('unsafe')
  },
)
