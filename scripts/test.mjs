// Runs every check in turn, goes on after a failure, and closes with `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'explorer-'))
const report = join(folder, 'vitest.json')

/** Each a name and what to run; a check counts as one, the last as all its tests. */
const checks = [
  ['types', 'npx', 'tsc'],
  ['lint', 'npx', 'oxlint', '--type-aware', '--deny-warnings'],
  ['format', 'npx', 'oxfmt', '--check'],
  ['unused code', 'npx', 'knip'],
  ['lock file', 'node', 'scripts/check-lock.mjs'],
  ['data', 'node', 'scripts/check-data.mjs'],
]
const tests = [
  'npx',
  'vitest',
  'run',
  '--configLoader=runner',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]

let [passed, failed] = [0, 0]
for (const [name = '', ...command] of checks) {
  const ok = run(name, command)
  passed += Number(ok)
  failed += Number(!ok)
}
const ok = run('tests', tests)
const { numPassedTests, numFailedTests, numTotalTests } = counts()
passed += numPassedTests
failed += numFailedTests
if (!ok && !numFailedTests) failed++
if (!numTotalTests) failed++
rmSync(folder, { recursive: true })
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0

/** @param {string} name @param {string[]} command */
function run(name, [command = '', ...options]) {
  const start = Date.now()
  console.log(`\n── ${name}`)
  const shell = process.platform === 'win32'
  const { status } = spawnSync(command, options, { stdio: 'inherit', shell })
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
  return status === 0
}

function counts() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numTotalTests: 0 }
  }
}
