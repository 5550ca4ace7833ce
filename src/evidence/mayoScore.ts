import { allOf, type Assessment } from './assessment'

/** The four parts of the Mayo score, 0–3 each, higher is worse. */
export type Mayo = {
  readonly stool: number
  readonly bleeding: number
  readonly endoscopy: number
  readonly physician: number
}
export type MayoPatient = {
  readonly before: Mayo
  readonly now: Mayo
  /** The mucosa bleeds at a touch. */
  readonly friable: boolean
}

/** Total Mayo score, 0–12. @source Gut, Mayo score for ulcerative colitis, table 2 */
export const totalMayo = ({ stool, bleeding, endoscopy, physician }: Mayo) =>
  stool + bleeding + endoscopy + physician

/** Adapted Mayo score, without the physician’s global, 0–9. @source ClinicalTrials.gov NCT03653026 */
export const adaptedMayo = ({ stool, bleeding, endoscopy }: Mayo) => stool + bleeding + endoscopy

/**
 * Remission by the total Mayo score: 2 or less, no part above 1, rectal bleeding 0 (OCTAVE).
 *
 * @source Xeljanz: efficacy, OCTAVE Induction, Pfizer
 */
export function totalMayoRemission({ now }: MayoPatient): Assessment {
  const total = totalMayo(now)
  const worst = Math.max(now.stool, now.bleeding, now.endoscopy, now.physician)
  return allOf([
    { met: total <= 2, words: `Total score ${total}, 2 or less needed` },
    { met: worst <= 1, words: `Highest part ${worst}, 1 or less needed` },
    noBleeding(now),
  ])
}

/**
 * Remission by the adapted Mayo score: 2 or less, stool frequency 1 or less and not above
 * baseline, rectal bleeding 0, endoscopy 1 or less without friability (U-ACHIEVE, U-ACCOMPLISH).
 *
 * @source AbbVie, durable remission; ClinicalTrials.gov NCT03653026
 */
export function adaptedMayoRemission({ before, now, friable }: MayoPatient): Assessment {
  const total = adaptedMayo(now)
  return allOf([
    { met: total <= 2, words: `Adapted score ${total}, 2 or less needed` },
    {
      met: now.stool <= 1 && now.stool <= before.stool,
      words: `Stool frequency ${now.stool} (${before.stool} before), 1 or less and not above baseline needed`,
    },
    noBleeding(now),
    endoscopyAtMost1(now),
    { met: !friable, words: friable ? 'Friable mucosa, none allowed' : 'No friability' },
  ])
}

/**
 * Remission by endoscopy, bleeding and stool: endoscopy 1 or less, bleeding 0, stool frequency 1
 * or less with a fall of at least 1 (SELECTION).
 *
 * @source ClinicalTrials.gov NCT02914522
 */
export function ebsRemission({ before, now }: MayoPatient): Assessment {
  return allOf([
    endoscopyAtMost1(now),
    noBleeding(now),
    {
      met: now.stool <= 1 && before.stool - now.stool >= 1,
      words: `Stool frequency ${now.stool} (${before.stool} before), 1 or less and a fall of 1 needed`,
    },
  ])
}

/**
 * Response: the score lower by so many points and 30%, with bleeding lower by at least 1 or at 0–1.
 * OCTAVE: total score, 3 points; upadacitinib trials: adapted score, 2 points.
 *
 * @source Pfizer, OCTAVE Induction; AbbVie, U-ACHIEVE study design
 */
export function mayoResponse(
  rule: 'total' | 'adapted',
  { before, now }: Pick<MayoPatient, 'before' | 'now'>,
): Assessment {
  const [score, points] = rule === 'total' ? ([totalMayo, 3] as const) : ([adaptedMayo, 2] as const)
  const fall = score(before) - score(now)
  const name = rule === 'total' ? 'Total' : 'Adapted'
  return allOf([
    {
      met: fall >= points,
      words: `${name} score from ${score(before)} to ${score(now)}, a fall of ${points} needed`,
    },
    {
      met: fall > 0 && fall * 100 >= 30 * score(before),
      words: `${share(fall, score(before))}, 30% needed`,
    },
    {
      met: before.bleeding - now.bleeding >= 1 || now.bleeding <= 1,
      words: `Rectal bleeding from ${before.bleeding} to ${now.bleeding}, a fall of 1 or a score of 0–1 needed`,
    },
  ])
}

const share = (fall: number, from: number) =>
  from === 0 || fall <= 0 ? 'No fall' : `A fall of ${Math.round((1000 * fall) / from) / 10}%`

const noBleeding = ({ bleeding }: Mayo) => ({
  met: bleeding === 0,
  words: `Rectal bleeding ${bleeding}, 0 needed`,
})
const endoscopyAtMost1 = ({ endoscopy }: Mayo) => ({
  met: endoscopy <= 1,
  words: `Endoscopy ${endoscopy}, 1 or less needed`,
})
