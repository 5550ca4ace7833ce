// Replays every JSON file of a folder of reference results, prints what was compared, and fails when
// a value lies outside its tolerance. Usage: npm run check:oracle -- <folder> [--write]
// --write also puts the agreement of each method into the page of methods and docs/METHODS.md.
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root, withModule } from './load.mjs'

const options = process.argv.slice(2)
const folder = resolve(options.find((option) => !option.startsWith('--')) ?? 'tests/oracle/data')

await withModule('/scripts/oracleReport.ts', ({ oracleReport, written }) => {
  const report = oracleReport(folder)
  for (const line of report.lines) console.log(line)
  if (report.failed > 0 || report.compared === 0) process.exitCode = 1
  else if (options.includes('--write')) {
    for (const path of report.astray) console.log(`belongs to no method alone: ${path}`)
    for (const { file, text } of written(report)) writeFileSync(join(root, file), text)
  }
})
