import { useMemo, useState, type KeyboardEvent } from 'react'
import type { Gate } from '@/evidence/comparability'
import { controlRange, controlRates, type KnownRate } from '@/evidence/controlRates'
import { plural, timeWords } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import { isEstimable } from '@/stats/effect'
import { stacked } from '@/ui/stacked'
import './ControlRates.css'
import { RateFigure } from './RateFigure'

/** Where the control groups of what is compared stood: a mark for each, on one axis to 100%. */
export function ControlRates({ gate: { panels } }: { gate: Gate }) {
  const rates = useMemo(() => controlRates(panels), [panels])
  const range = useMemo(() => controlRange(rates), [rates])
  if (!range || range.known.length < 2) return null
  const { known, lowest, highest } = range
  const placebo = known.every(({ row }) => row.arm.role === 'placebo')
  const missing = rates.filter(({ rate }) => !isEstimable(rate)).length
  return (
    <figure className="control-rates">
      <figcaption>
        <b>{placebo ? 'Placebo rate' : 'Control rate'}</b> <RateFigure known={lowest} />
        {highest !== lowest && (
          <>
            {' to '}
            <RateFigure known={highest} />
          </>
        )}
        <span>
          {' '}
          in {plural(known.length, 'result')}
          {missing > 0 && `, none for ${missing}`}
        </span>
      </figcaption>
      <Strip known={known} />
    </figure>
  )
}

const [radius, rise, foot] = [4.5, 8, 18]

/** One tab stop: arrows go from mark to mark, Enter opens the source, Escape leaves. */
function Strip({ known }: { known: readonly KnownRate[] }) {
  const ask = useExplorer((s) => s.ask)
  const [at, setAt] = useState(0)
  const [pointed, setPointed] = useState<number | null>(null)
  const heights = useMemo(
    () =>
      stacked(
        known.map(({ rate }) => rate.estimate),
        1.6,
      ),
    [known],
  )
  const line = 16 + rise * Math.max(...heights)
  const [first, last] = [known[0]?.rate.estimate ?? 0, known.at(-1)?.rate.estimate ?? 0]
  const here = Math.min(at, known.length - 1)
  const shown = pointed === null ? undefined : known[pointed]

  const onKeyDown = (event: KeyboardEvent<SVGElement>) => {
    const mark = event.currentTarget
    const row = known[here]?.row
    const next = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: known.length - 1 }[
      event.key
    ]
    if (event.key === 'Escape') mark.blur()
    else if ((event.key === 'Enter' || event.key === ' ') && row) ask({ source: row.key })
    else if (next !== undefined) {
      const to = Math.max(0, Math.min(known.length - 1, next))
      setAt(to)
      const marks = mark.parentElement?.querySelectorAll<SVGElement>('[role=button]')
      marks?.[to]?.focus()
    } else return
    event.preventDefault()
  }

  return (
    <div>
      <p className="name" aria-hidden style={shown && beside(shown.rate.estimate)}>
        {shown && (
          <>
            <span>
              {shown.panel.trial.name}, {timeWords(shown.panel.outcome)}
            </span>
            <b>{shown.rate.text}</b>
            {shown.rate.calculated && <span className="calc">calc</span>}
          </>
        )}
      </p>
      <svg height={line + foot} role="group" aria-label={inWords(known)}>
        <g aria-hidden>
          <line className="axis" x1="0%" x2="100%" y1={line} y2={line} />
          <line className="range" x1={`${first}%`} x2={`${last}%`} y1={line} y2={line} />
          {[0, 25, 50, 75, 100].map((tick) => (
            <g key={tick}>
              <line className="axis" x1={`${tick}%`} x2={`${tick}%`} y1={line} y2={line + 4} />
              <text
                className="tick"
                x={`${tick}%`}
                y={line + 15}
                textAnchor={tick === 0 ? 'start' : tick === 100 ? 'end' : 'middle'}
              >
                {tick}
                {tick === 100 && '%'}
              </text>
            </g>
          ))}
        </g>
        {known.map((rate, i) => (
          <g
            key={rate.row.key}
            role="button"
            tabIndex={i === here ? 0 : -1}
            aria-label={nameOf(rate)}
            data-agent={rate.row.hue}
            data-dose={rate.row.hue === 'active' ? 3 : rate.row.tier}
            onKeyDown={onKeyDown}
            onFocus={() => {
              setAt(i)
              setPointed(i)
            }}
            onBlur={() => setPointed(null)}
            onClick={() => ask({ source: rate.row.key })}
            onPointerEnter={() => setPointed(i)}
            onPointerLeave={() => setPointed(null)}
          >
            <circle
              className="reach"
              cx={`${rate.rate.estimate}%`}
              cy={markAt(line, heights[i])}
              r={12}
            />
            {rate.row.hue === 'active' ? (
              <rect
                className="mark"
                x={`${rate.rate.estimate}%`}
                y={markAt(line, heights[i]) - radius}
                width={2 * radius}
                height={2 * radius}
                transform={`translate(${-radius})`}
              />
            ) : (
              <circle
                className="mark"
                cx={`${rate.rate.estimate}%`}
                cy={markAt(line, heights[i])}
                r={radius}
              />
            )}
          </g>
        ))}
      </svg>
    </div>
  )
}

/** Words from a mark to where there is more room. */
const beside = (percent: number) =>
  percent < 50
    ? { paddingLeft: `${percent}%` }
    : { paddingRight: `${100 - percent}%`, justifyContent: 'flex-end' }

const markAt = (line: number, height: number | undefined) => line - 7 - rise * (height ?? 0)

const nameOf = ({ panel, row, rate }: KnownRate) =>
  `${panel.trial.name}, ${timeWords(panel.outcome)}, ${row.arm.label} ${rate.text}${rate.calculated ? ' calculated' : ''}`

function inWords(known: readonly KnownRate[]): string {
  const all = known.map(({ panel, rate }) => `${panel.trial.name} ${rate.text}`)
  return `Control rates from low to high: ${all.join(', ')}`
}
