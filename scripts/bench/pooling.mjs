// Times pooling and network meta-analysis: medians of 21 runs after a warm-up, in milliseconds.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const data = join(root, 'tests/oracle/data')
const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  resolve: { alias: { '@': join(root, 'src') } },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
})

/** @param {() => unknown} task */
function median(task) {
  const times = Array.from({ length: 24 }, () => {
    const start = performance.now()
    task()
    return performance.now() - start
  }).slice(3)
  return times.toSorted((a, b) => a - b)[10] ?? NaN
}

/** @param {string} name @param {() => unknown} task */
function report(name, task) {
  const time = median(task)
  console.log(`${time.toFixed(2).padStart(9)} ms  ${name}`)
  return time
}

/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(join(data, name), 'utf8'))

try {
  const { pool } = await server.ssrLoadModule('/src/stats/pool.ts')
  const { networkMetaAnalysis } = await server.ssrLoadModule('/src/stats/networkMetaAnalysis.ts')
  const { nodeSplit } = await server.ssrLoadModule('/src/stats/nodeSplit.ts')

  /** @param {string} file */
  const effectsOf = (file) =>
    read(file).escalc.rows.map((/** @type {{ yi: number, sei: number }} */ { yi, sei }) => ({
      estimate: yi,
      se: sei,
    }))
  const thirteen = effectsOf('pairwise-bcg-RR.json')
  const thousand = effectsOf('pairwise-synthetic-k1000-GEN.json')
  const options = { method: 'REML', test: 'never-narrower' }
  report('REML, k = 13', () => pool(thirteen, options))
  report('REML, k = 100', () => pool(thousand.slice(0, 100), options))
  const slowest = report('REML, k = 1000', () => pool(thousand, options))

  for (const name of ['Senn2013', 'Dogliotti2014', 'smokingcessation']) {
    const comparisons = read(`nma-${name}.json`).input.map(
      (/** @type {Record<string, string | number>} */ row) => ({
        study: `${row['studlab']}`,
        treatment: `${row['treat1']}`,
        comparator: `${row['treat2']}`,
        estimate: row['TE'],
        se: row['seTE'],
      }),
    )
    for (const method of ['DL', 'REML'])
      report(`network ${name}, ${method}`, () => networkMetaAnalysis(comparisons, method))
    report(`network ${name}, REML with node-splitting`, () =>
      nodeSplit(networkMetaAnalysis(comparisons, 'REML')),
    )
  }
  if (slowest > 20) process.exitCode = 1
} finally {
  await server.close()
}
