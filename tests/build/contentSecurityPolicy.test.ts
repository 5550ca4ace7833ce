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

test('a style that stands in the page is allowed by its hash, and by nothing else', async () => {
  const settings = config()
  const style = 'body{color:#123}'
  const file = join(settings.root, 'index.html')
  writeFileSync(file, readFileSync(file, 'utf8').replace('<head>', `<head><style>${style}</style>`))
  await build(settings)
  const html = readFileSync(join(settings.root, 'dist', 'index.html'), 'utf8')
  const hash = createHash('sha256').update(style).digest('base64')
  expect(html.replaceAll('&#39;', "'")).toContain(`style-src 'self' 'sha256-${hash}';`)
  expect(html).not.toContain('unsafe')
})
