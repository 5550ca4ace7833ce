// Reads all of data/, prints what is in it and how sure it is, and every published effect that is
// not what the arms give. Fails on a fault in a file and on a difference without a reason.
import { join } from 'node:path'
import { root, withModule } from './load.mjs'

process.exitCode = await withModule('/scripts/dataReport.ts', ({ dataReport }) => {
  try {
    const { lines, unexplained } = dataReport(join(root, 'data'))
    for (const line of lines) console.log(line)
    return unexplained ? 1 : 0
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault)
    return 1
  }
})
