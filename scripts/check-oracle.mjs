// Replays every JSON file of a folder of reference results, prints what was compared, and fails when
// a value lies outside its tolerance. Usage: npm run check:oracle -- <folder>
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const folder = resolve(process.argv[2] ?? 'tests/oracle/data')
const root = fileURLToPath(new URL('..', import.meta.url))
const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  resolve: { alias: { '@': join(root, 'src') } },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
})

try {
  const { replayFile } = await server.ssrLoadModule('/tests/oracle/replay.ts')
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  let [compared, numeric, failed] = [0, 0, 0]
  for (const name of files.toSorted()) {
    const tally = replayFile(readFileSync(join(folder, name), 'utf8'))
    compared += tally.compared
    numeric += tally.numeric
    failed += tally.failures.length
    const worst = tally.worstPath
      ? `, worst ${tally.worst.toExponential(1)} at ${tally.worstPath}`
      : ''
    console.log(`${name}: ${tally.compared} of ${tally.numeric} compared${worst}`)
    for (const [reason, count] of tally.skipped) console.log(`    ${count} left out: ${reason}`)
    for (const failure of tally.failures) console.log(`    FAILED ${failure}`)
  }
  const share = numeric > 0 ? ((100 * compared) / numeric).toFixed(1) : '0'
  console.log(
    `${files.length} files: ${compared} of ${numeric} values compared (${share}%), ${failed} failed`,
  )
  if (failed > 0 || compared === 0) process.exitCode = 1
} finally {
  await server.close()
}
