import { readFileSync } from 'node:fs'
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
