import { useId, useMemo } from 'react'
import { effectText, measures } from '@/evidence/measures'
import type { Panel } from '@/evidence/panels'
import type { Per } from '@/evidence/perPeople'
import { decimals, grouped, plural } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import { isEstimable } from '@/stats/effect'
import { Choice } from '@/ui/Choice'
import { Figure } from '@/views/Figure'
import { RateFigure } from '@/views/RateFigure'
import { observedRange, scaleOf, type Ratio } from './baseline'
import type { BalanceRow } from './rows'
import type { Names } from './words'

type Props = {
  readonly row: BalanceRow
  readonly ratio: Ratio
  /** In percent; null: the trial's own. */
  readonly baseline: number | null
  readonly per: Per
  readonly names: Names
  readonly panels: readonly Panel[]
  readonly cut: boolean
  readonly onDrag: (percent: number) => void
  /** Asks for a risk in percent; empty: the trial's own. */
  readonly onChoose: (baseline: string) => void
  readonly onDrop: () => void
}

/** Another risk to start from: the relative effect of the trial is applied to it. */
export function Baseline(props: Props) {
  const { row, ratio, baseline, per, names, panels, cut, onDrag, onDrop, onChoose } = props
  const ask = useExplorer((s) => s.ask)
  const id = useId()
  const range = useMemo(() => observedRange(panels, row), [panels, row])
  const effect = measures[ratio].recompute(row.contrast.arm, row.contrast.versus)
  const other = measures[ratio === 'RR' ? 'OR' : 'RR']
  if (!isEstimable(effect) && !isEstimable(other.recompute(row.contrast.arm, row.contrast.versus)))
    return (
      <p className="balance-note balance-baseline">
        For another starting risk a relative effect is needed: not estimable, {effect.notEstimable}.
      </p>
    )
  const { min, max, step, own } = scaleOf(row, range)
  const value = baseline ?? own
  const shown =
    baseline === null ? row.control.text : String(Number(decimals(1)((value * per) / 100)))
  const place = (percent: number) =>
    `${(100 * (Math.min(max, Math.max(min, percent)) - min)) / (max - min)}%`
  return (
    <div className="balance-baseline">
      <label htmlFor={id}>
        What if the risk with {names.control} were <b className="number">{shown}</b> of{' '}
        {grouped(per)}?
      </label>
      <div className="balance-slider">
        <input
          id={id}
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          aria-valuetext={`${shown} of ${grouped(per)}`}
          onChange={(event) => onDrag(Number(event.target.value))}
          onPointerUp={onDrop}
          onKeyUp={onDrop}
          onBlur={onDrop}
        />
        <span className="balance-track" aria-hidden>
          {range && (
            <span
              className="balance-observed"
              style={{
                left: place(range.lowest.rate.estimate),
                right: `calc(100% - ${place(range.highest.rate.estimate)})`,
              }}
            />
          )}
          <span className="balance-own" style={{ left: place(own) }} />
        </span>
      </div>
      <Outside range={range} value={value} near={step / 2} />
      <div className="balance-ratio">
        <Choice
          label="Apply"
          labelled
          options={ratios}
          value={ratio}
          onChange={(next) => ask({ measure: next === 'RR' ? '' : next })}
        />
        {baseline !== null && (
          <button type="button" className="button small" onClick={() => onChoose('')}>
            The trial’s own risk
          </button>
        )}
      </div>
      <p className="balance-note">
        {isEstimable(effect) ? (
          <>
            {measures[ratio].label}{' '}
            <Figure source={row.contrast.key} calculated>
              {effectText(ratio, effect)}
            </Figure>{' '}
            of this trial, taken to be the same at every risk, which it need not be.
          </>
        ) : (
          `${measures[ratio].label} not estimable: ${effect.notEstimable}.`
        )}
        {cut && ' A limit beyond 100% is cut there.'}
      </p>
    </div>
  )
}

const ratios = [
  { id: 'RR', label: 'Risk ratio' },
  { id: 'OR', label: 'Odds ratio' },
] as const

type OutsideProps = { range: ReturnType<typeof observedRange>; value: number; near: number }

/** How far control groups reach that were ever observed; beyond, it is an extrapolation. */
function Outside({ range, value, near }: OutsideProps) {
  if (!range) return <p className="balance-note">No control group here had a known risk.</p>
  const { lowest, highest, known } = range
  const out = value < lowest.rate.estimate - near || value > highest.rate.estimate + near
  const trials = new Set(known.map(({ panel }) => panel.trial.id)).size
  const extrapolated = out && <b>Extrapolated. </b>
  return (
    <p className="balance-note" data-out={out || undefined} aria-live="polite">
      {lowest === highest ? (
        <>
          {extrapolated}No other trial here had such a control group: any other risk is an
          extrapolation.
        </>
      ) : (
        <>
          {extrapolated}Control groups with this endpoint, in {plural(trials, 'trial')} of this
          kind, had <RateFigure known={lowest} /> to <RateFigure known={highest} />, in other
          diseases and at other times too. Beyond that it is an extrapolation.
        </>
      )}
    </p>
  )
}
