// Times pooling and network meta-analysis: medians of 21 runs after a warm-up, in milliseconds, with
// their targets, and beside them rma.uni of R's metafor where that is installed. Never fails on time.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { withModule } from '../load.mjs'

/** @param {() => unknown} run */
function median(run) {
  const times = Array.from({ length: 26 }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  }).slice(5)
  return times.toSorted((a, b) => a - b)[10] ?? NaN
}

/**
 * The median times of `rma.uni` in one warm session of R, in milliseconds; none without R.
 * @param {{ effects: { estimate: number, se: number }[] }[]} tasks
 * @returns {number[]}
 */
function timesInR(tasks) {
  const input = ['task,yi,sei']
  for (const [i, { effects }] of tasks.entries())
    for (const { estimate, se } of effects) input.push(`${i},${estimate},${se}`)
  const script = fileURLToPath(new URL('pooling.R', import.meta.url))
  const { status, stdout } = spawnSync('Rscript', [script], {
    input: input.join('\n'),
    encoding: 'utf8',
  })
  return status === 0 ? stdout.trim().split(/\s+/).map(Number) : []
}

await withModule('/scripts/bench/poolingTasks.ts', ({ poolingTasks }) => {
  const tasks = poolingTasks()
  const compared = tasks.filter((/** @type {{ effects?: unknown }} */ { effects }) => effects)
  const inR = timesInR(compared)
  for (const task of tasks) {
    const time = median(task.run)
    const target =
      task.target === undefined
        ? ''
        : `, target below ${task.target}: ${time < task.target ? 'reached' : 'MISSED'}`
    const other = inR[compared.indexOf(task)]
    const ratio =
      other === undefined ? '' : `, rma.uni ${other.toFixed(1)} ms (${Math.round(other / time)}×)`
    console.log(`${time.toFixed(2).padStart(9)} ms  ${task.name}${target}${ratio}`)
  }
  if (!inR.length) console.log('R with metafor is not installed: no comparison with rma.uni')
})
