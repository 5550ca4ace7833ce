import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { armNames } from '@/evidence/armNames'
import { catalogueOf } from '@/evidence/catalogue'
import { timeWords } from '@/evidence/words'
import { apart } from '@/views/balance/apart'
import { ApartList } from '@/views/balance/ApartList'
import { BalanceTable } from '@/views/balance/BalanceTable'
import { weighable, horizonsOf, isCounted } from '@/evidence/weighable'
import { PeoplePanel } from '@/views/balance/PeoplePanel'
import { balanceSections } from '@/views/balance/rows'
import { describe } from '@/views/balance/words'
import { readEvidence } from '../../../build/readEvidence'

const catalogue = catalogueOf(readEvidence('data'))
const { panels, evidence } = catalogue
const all = weighable(panels, evidence)

/** What must never reach a reader, in words or in a drawing. */
const broken = /\b(NaN|undefined|Infinity|\[object)|>null\b|\bnull</

test('most randomised trials can be drawn, many of them with benefit and harm', () => {
  expect(all.length).toBeGreaterThan(60)
  expect(all.filter(({ has }) => has === 'both').length).toBeGreaterThan(25)
})

test.each(all.map((one) => [one.trial.id, one] as const))(
  '%s: one time point at a time, every outcome drawn or kept apart, no broken number',
  (_, { trial, panels: own, pairs }) => {
    const nameOf = armNames(trial, evidence.agents)
    for (const pair of pairs) {
      const names = { treated: nameOf(pair.arm), control: nameOf(pair.versus) }
      for (const { words: at } of horizonsOf(own, pair)) {
        const shown = own.filter(
          (panel) => isCounted(panel) && panel.outcome.time && timeWords(panel.outcome) === at,
        )
        const left = apart(own, pair, at)
        for (const per of [100, 1000] as const) {
          const sections = balanceSections(shown, pair, per)
          const rows = sections.flatMap((section) => section.rows)
          expect(rows.length).toBeGreaterThan(0)
          expect(new Set(rows.map(({ panel }) => timeWords(panel.outcome)))).toEqual(new Set([at]))
          expect(rows.length + left.flatMap((one) => one.panels).length).toBe(own.length)
          for (const { difference, treated, control } of rows) {
            // Percentages are rounded to half a point, each of them.
            const printed = treated.share - control.share
            expect(Math.abs(difference.estimate - printed)).toBeLessThan(0.0101)
          }
          if (pair !== pairs[0]) continue
          const html = [
            describe(sections, names, per, at),
            renderToStaticMarkup(
              createElement(BalanceTable, { sections, per, at, names, chosen: '', narrow: false }),
            ),
            renderToStaticMarkup(createElement(ApartList, { apart: left, nameOf, pair })),
            ...(per === 100
              ? rows
                  .slice(0, 3)
                  .map((row) =>
                    renderToStaticMarkup(
                      createElement(PeoplePanel, { row, per, at, names, panels }),
                    ),
                  )
              : []),
          ].join('')
          expect(broken.exec(html)?.input.slice(0, 0)).toBeUndefined()
        }
      }
    }
  },
)
