import { effectName } from '@/evidence/effectName'
import { measures } from '@/evidence/measures'
import { statedWords } from '@/evidence/statedWords'
import type { Line } from '@/evidence/synthesize'
import { capital, decimals, timeUnlessNamed } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import { Confidence } from '@/ui/Confidence'
import { Figure } from '@/views/Figure'
import { armWords } from './arms'
import type { ForestRow } from './rows'
import { apartWords, textOf } from './words'

type Props = {
  readonly row: ForestRow
  readonly span: number
  /** How it joins what is pooled, or why not. */
  readonly line: Line | undefined
  readonly onOut: (key: string) => void
}

/** What the line of a contrast has no room for. */
export function RowDetails({ row, span, line, onOut }: Props) {
  const { contrast, outcome, trial, measure, recomputed, apart } = row
  const { show, unit } = measures[measure]
  const stated = contrast.published.filter(({ estimate, p }) => estimate ?? p)
  return (
    <tr className="forest-details">
      <td colSpan={span}>
        <dl>
          <div>
            <dt>Outcome</dt>
            <dd>{[outcome.label, timeUnlessNamed(outcome)].filter(Boolean).join(', ')}</dd>
          </div>
          <div>
            <dt>Analysed</dt>
            <dd>{outcome.analysisSet ?? 'not stated'}</dd>
          </div>
          <div>
            <dt>Prior therapy</dt>
            <dd>{trial.priorTherapy.text ?? 'not stated'}</dd>
          </div>
          {[contrast.arm, contrast.versus].map((arm) => {
            const { figure, unit: of, calculated, basis } = armWords(arm, outcome.kind)
            return (
              <div key={arm.key}>
                <dt>{arm.arm.label}</dt>
                <dd>
                  <Figure source={arm.key} calculated={calculated}>
                    {figure} {of}
                  </Figure>{' '}
                  <span className="forest-basis">{basis}</span>
                </dd>
              </div>
            )
          })}
          <div>
            <dt>{effectName(measure, [contrast]).label}, recomputed</dt>
            <dd>
              <Figure source={row.key} calculated={isEstimable(recomputed)}>
                {isEstimable(recomputed)
                  ? textOf(row, 'recomputed')
                  : `not estimable: ${recomputed.notEstimable}`}
              </Figure>
              {isEstimable(recomputed) && unit && ` ${unit}`}
              {isEstimable(recomputed) &&
                recomputed.derived &&
                show(recomputed.moves[0]) !== show(recomputed.moves[1]) &&
                `. Rounding of the counts allows ${show(recomputed.moves[0])} to ${show(recomputed.moves[1])}`}
            </dd>
          </div>
          <div>
            <dt>Published</dt>
            <dd>
              {stated.length === 0 && 'no effect and no P value for this pair'}
              {stated.map((effect) => (
                <p key={effect.measure}>
                  <Figure source={row.key}>{statedWords(effect, contrast)}</Figure>
                  {effect.note && ` ${effect.note}`}
                </p>
              ))}
              {apart && <p>{apartWords(row)}</p>}
            </dd>
          </div>
          {line && (
            <div>
              <dt>Pooled</dt>
              <dd>
                {line.weight === undefined
                  ? capital(line.absence?.words ?? 'not pooled')
                  : `Weight ${decimals(1)(100 * line.weight)}%`}
                {(line.weight !== undefined || line.absence?.why === 'reader') && (
                  <>
                    {' '}
                    <button type="button" className="text-button" onClick={() => onOut(row.key)}>
                      {line.weight === undefined ? 'Put back' : 'Leave out'}
                    </button>
                  </>
                )}
              </dd>
            </div>
          )}
          <div>
            <dt>Confidence</dt>
            <dd>
              <Confidence confidence={outcome.confidence} sources={outcome.sources.length} named />
            </dd>
          </div>
        </dl>
      </td>
    </tr>
  )
}
