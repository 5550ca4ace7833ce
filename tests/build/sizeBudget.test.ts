import { randomBytes } from 'node:crypto'
import { build, type Plugin } from 'vite'
import { expect, test } from 'vitest'
import { sizeBudget } from '../../build/sizeBudget'
import { aFolder, page } from './aFolder'

/** Text that no compression makes much smaller than this many KiB. */
const dense = (kib: number) => randomBytes(kib * 1024).toString('base64')

const built = (files: Record<string, string>, more: Plugin[] = []) =>
  build({
    root: aFolder(files),
    configFile: false,
    logLevel: 'silent',
    plugins: [...more, sizeBudget()],
  })

test('a small site is built', async () => {
  await expect(built(page('console.log(1)'))).resolves.toBeDefined()
})

test('too much JavaScript before the first table fails the build and says how much', async () => {
  const script = `import { text } from './more.js'\nconsole.log(text)`
  const more = { 'more.js': `export const text = '${dense(90)}'` }
  await expect(built({ ...page(script), ...more })).rejects.toThrow(
    /past its size budget: JavaScript 9\d\.\d KiB of 85$/m,
  )
})

test('what is loaded later does not count', async () => {
  const script = `import('./more.js').then(({ text }) => console.log(text))`
  const more = { 'more.js': `export const text = '${dense(90)}'` }
  await expect(built({ ...page(script), ...more })).resolves.toBeDefined()
})

test('styles and evidence have budgets too', async () => {
  const script = `import './page.css'`
  const evidence: Plugin = {
    name: 'evidence',
    buildStart() {
      this.emitFile({ type: 'asset', name: 'evidence.json', source: dense(100) })
    },
  }
  const styles = { 'page.css': `body::after { content: '${dense(13)}' }` }
  await expect(built({ ...page(script), ...styles }, [evidence])).rejects.toThrow(
    /styles 1\d\.\d KiB of 12, evidence 10\d\.\d KiB of 95/,
  )
})
