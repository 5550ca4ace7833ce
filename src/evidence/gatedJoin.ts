import type { Evidence } from '@/trial/evidence'
import { comparability, type Gate } from './comparability'
import { gateWords } from './gateWords'
import { joinedPanels } from './joinedPanels'
import type { Candidate } from './outcomeEffect'
import type { Panel } from './panels'
import type { SynthesisSettings } from './synthesisSettings'
import { joinedOf, type Joined } from './synthesize'

export type GatedJoin = {
  /** Whether what joins may be one estimate. */
  readonly gate: Gate
  /** Who joins; where the gate is red nobody, and why. */
  readonly full: Joined
  /** The same without what the reader leaves out; null where nothing of it is left out. */
  readonly reduced: Joined | null
}

/** Who joins a synthesis of these panels, unless that may not be compared. */
export function gatedJoin(
  panels: readonly Panel[],
  settings: SynthesisSettings,
  out: readonly string[],
  evidence: Evidence,
): GatedJoin {
  const candidates = panels.flatMap(({ trial, outcome, contrasts }) =>
    contrasts.map((contrast): Candidate => ({ trial, outcome, contrast })),
  )
  const free = joinedOf(candidates, settings)
  const gate = comparability(joinedPanels(panels, free), evidence, 'estimate')
  const refused = gate.level === 'red' ? refusal(gate) : undefined
  const full = refused === undefined ? free : joinedOf(candidates, settings, { refused })
  const own = new Set(candidates.map(({ contrast }) => contrast.key))
  const leftOut = out.filter((key) => own.has(key))
  const reduced = leftOut.length ? joinedOf(candidates, settings, { refused, leftOut }) : null
  return { gate, full, reduced }
}

const refusal = (gate: Gate) =>
  gateWords(gate)
    .parts.map(({ text }) => text)
    .join('')
    .trim()
