import { compare, type Comparison } from '@/evidence/comparison'
import { countOf } from '@/evidence/counts'
import { effectText, publishedText } from '@/evidence/measures'
import { allPanels, type Panel } from '@/evidence/panels'
import { plural } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import type { Evidence } from '@/trial/evidence'
import { readEvidence } from '../build/readEvidence'
import { designTable } from './designTable'

type Difference = { readonly where: string; readonly words: string; readonly why: string }

/** What is in the data, how sure it is, and where published and recomputed effects part. */
export function dataReport(folder: string): { lines: string[]; unexplained: number } {
  const evidence = readEvidence(folder)
  const panels = allPanels(evidence)
  const { checked, differences } = differing(panels)
  const unexplained = differences.filter(({ why }) => !why).length
  return {
    unexplained,
    lines: [
      ...contents(evidence, panels),
      '',
      ...designTable(evidence),
      '',
      `${plural(checked, 'published effect')} recomputed; ${differences.length} differ by more than rounding, ${unexplained} without a reason`,
      ...differences.map(
        ({ where, words, why }) => `  ${where}: ${words}\n      ${why || 'NO REASON GIVEN'}`,
      ),
    ],
  }
}

function contents({ release, trials }: Evidence, panels: readonly Panel[]): string[] {
  const outcomes = trials.flatMap((trial) => trial.outcomes)
  const of = (confidence: string) => outcomes.filter((o) => o.confidence === confidence).length
  const rows = panels.flatMap(({ arms }) => arms).filter(({ result }) => result)
  const counts = rows.map(({ result, arm }) => countOf(result, arm)).filter(isEstimable)
  const conflicts = trials.flatMap(({ id, outcomes: of_ }) =>
    of_.filter((o) => o.confidence === 'conflict').map((o) => `  ${id} ${o.id}: ${o.note ?? ''}`),
  )
  return [
    `release ${release}`,
    `${trials.length} trials, ${outcomes.length} outcomes, ${rows.length} arm results`,
    `${rows.filter(({ result }) => result?.n !== undefined).length} arm results have their own denominator; for ${counts.filter((c) => c.standIn).length} the number randomised stands in`,
    `${counts.filter((c) => c.derived).length} counts are derived from a percentage, ${counts.filter((c) => c.derived && !c.whole).length} of them from one that no whole number gives`,
    `${plural(of('single'), 'outcome')} rest on one source, ${of('confirmed')} are confirmed, in ${of('conflict')} sources disagree:`,
    ...conflicts,
  ]
}

function differing(panels: readonly Panel[]) {
  let checked = 0
  const differences: Difference[] = []
  for (const { key, outcome, contrasts } of panels)
    for (const contrast of contrasts)
      for (const stated of contrast.published) {
        const only = { ...contrast, published: [stated] }
        const comparison = compare(only, outcome.kind)
        if (!comparison.apart) continue
        checked++
        if (!comparison.apart.same)
          differences.push({
            where: `${key} ${contrast.arm.arm.id} v ${contrast.versus.arm.id}`,
            words: inWords(comparison, publishedText(stated)),
            why: stated.differs ?? '',
          })
      }
  return { checked, differences }
}

function inWords({ measure, recomputed, apart }: Comparison, published: string): string {
  const ours = isEstimable(recomputed) ? effectText(measure, recomputed) : recomputed.notEstimable
  return `${measure} published ${published}, recomputed ${ours}: ${apart?.words ?? ''}`
}
