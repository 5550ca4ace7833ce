import { trialsIn } from './differing'
import type { Found } from './gate'
import { groupsBy } from './groupsBy'
import type { Panel } from './panels'

/** Amber where the sources do not let arms of one result be set against each other. */
export function armsSideBySide(panels: readonly Panel[]): Found {
  const rows = panels.map((panel) => ({ panel, because: reasonIn(panel) }))
  const values = rows.map(({ panel: { key, trial }, because }) => {
    return { key, trial, value: because ?? 'no reason known to keep its arms apart' }
  })
  const found = { values, unstated: false }
  const apart = [...groupsBy(rows, ({ because }) => because)].flatMap(([because, own]) =>
    because ? [`In ${trialsIn(own.map(({ panel }) => panel))} ${because}.`] : [],
  )
  if (!apart.length)
    return { ...found, level: 'green', words: 'No reason is known to keep the arms apart.' }
  const words = [...apart, 'No effect is calculated across such arms.'].join(' ')
  return { ...found, level: 'amber', words }
}

/** Only where arms of both sides are shown. */
function reasonIn({ arms }: Panel): string | undefined {
  const reasons = new Set(arms.map(({ setApart }) => setApart))
  return reasons.size > 1 ? [...reasons].find((reason) => reason) : undefined
}
