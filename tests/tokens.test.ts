import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hueOf } from '@/evidence/treatment'
import { readData } from '../build/readEvidence'
import { difference, labOf, lightOf, mixed, seen, visions, type Light } from './colourVision'

const sheet = readFileSync('src/tokens.css', 'utf8')
const [agents, surface] = ['agent-([a-z]+)', '(c-surface)'].map(
  (name) =>
    new Map(
      [
        ...sheet.matchAll(
          new RegExp(`--${name}: light-dark\\(\\s*(#[0-9a-f]{6}),\\s*(#[0-9a-f]{6})\\s*\\)`, 'g'),
        ),
      ].map(([, own = '', light = '', dark = '']) => [own, [light, dark]] as const),
    ),
)
const themes = [
  ['light', 0],
  ['dark', 1],
] as const
const eyes = Object.entries(visions)

/** How different two colours are to those who see them least apart, and who that is. */
function leastApart(one: Light, other: Light) {
  const found = eyes.map(([who, vision]) => ({
    who,
    by: difference(labOf(seen(one, vision)), labOf(seen(other, vision))),
  }))
  return found.reduce((least, next) => (next.by < least.by ? next : least))
}

/** What can meet in one chart: all that was given in one disease, controls too. */
const met = new Map<string, Set<string>>()
for (const { disease, arms } of readData('data').evidence.trials) {
  const hues = met.get(disease) ?? new Set()
  met.set(disease, hues)
  for (const arm of arms) hues.add(agents?.has(hueOf(arm)) ? hueOf(arm) : 'mixed')
}

// Sharma, Wu & Dalal 2005, table 1, pairs 1, 7, 17 and 25
test.each([
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
] as const)('colours differ as published: %j and %j', (one, other, by) => {
  expect(difference(one, other)).toBeCloseTo(by, 4)
})

test.each(themes)('colour-blind safe, %s: what can meet in a chart is apart by 10', (_, theme) => {
  const near = [...met].flatMap(([disease, hues]) =>
    [...hues].flatMap((one, i) =>
      [...hues].slice(i + 1).flatMap((other) => {
        const [a, b] = [one, other].map((hue) => lightOf(agents?.get(hue)?.[theme] ?? ''))
        if (!a || !b) return []
        const { who, by } = leastApart(a, b)
        return by >= 10 ? [] : [`${disease}: ${one}, ${other}, ${who} ${by.toFixed(1)}`]
      }),
    ),
  )
  expect(met.size).toBeGreaterThan(15)
  expect(near).toEqual([])
})

test.each(themes)('colour-blind safe, %s: the doses of an agent are apart by 10', (_, theme) => {
  const paper = lightOf(surface?.get('c-surface')?.[theme] ?? '')
  const shares = [1, 2, 3].map((tier) =>
    Number(new RegExp(`--dose-fill-${tier}: (\\d+)%`).exec(sheet)?.[1]),
  )
  const near = [...(agents ?? [])].flatMap(([agent, hexes]) => {
    const fills = shares.map((share) => mixed(lightOf(hexes[theme]), share / 100, paper))
    return fills.slice(1).flatMap((fill, i) => {
      const { who, by } = leastApart(fills[i] ?? paper, fill)
      return by >= 10 ? [] : [`${agent} ${i + 1}, ${i + 2}: ${who} ${by.toFixed(1)}`]
    })
  })
  expect(near).toEqual([])
})
