import { Figure } from '@/views/Figure'
import { scaleGap } from './gapWords'
import { Guess } from './Guess'
import type { Guessing } from './BarChart'
import type { Square, SquareGroup, SquarePicture, SquareScale } from './squareRows'

/** Large squares with their intervals, a line at no effect, and the margin where there is one. */
export function SquareChart({ picture, ...guessing }: { picture: SquarePicture } & Guessing) {
  return (
    <div className="square-groups">
      {picture.groups.map((group) => (
        <Group key={group.key} group={group} {...guessing} />
      ))}
    </div>
  )
}

function Group({ group, ...guessing }: { group: SquareGroup } & Guessing) {
  const { scale, domain, ticks, rows, title } = group
  const { label, unit, show } = scale
  const at = placeIn(domain)
  const margin = rows.find((row) => row.margin)?.margin
  return (
    <section className="squares" data-many={rows.length > 3}>
      <p className="squares-title">
        <b>{title}</b>
        <span>
          {label}
          {unit && `, ${unit}`}
        </span>
      </p>
      <div className="square-rows">
        <div className="square-lines" aria-hidden>
          {ticks.map((tick) => (
            <span
              key={tick}
              className="tick"
              data-null={Math.abs(tick) < 1e-9}
              style={{ left: at(tick) }}
            >
              <span>{tickText(scale, tick)}</span>
            </span>
          ))}
          {margin && (
            <span className="margin-line" style={{ left: at(margin.at) }}>
              <span>margin {margin.text}</span>
            </span>
          )}
        </div>
        {rows.map((row) => (
          <Row key={row.key} row={row} group={group} {...guessing} />
        ))}
        <p className="null-words">
          {group.favours.map((words) => (
            <span key={words}>{words}</span>
          ))}
        </p>
      </div>
      <p className="visually-hidden">
        The axis runs from {show(domain[0])} to {show(domain[1])}.
      </p>
    </section>
  )
}

function Row({
  row,
  group: { scale, domain },
  revealed,
  guess,
  onGuess,
}: { row: Square; group: SquareGroup } & Guessing) {
  const { label, ratio, show, step } = scale
  const { interval, margin } = row
  const at = placeIn(domain)
  const onStep = (x: number) => (ratio ? x : Math.round(x / step) * step)
  const open = revealed || !(row.asked || row.hidden)
  return (
    <div
      className="square-row"
      data-agent={row.hue}
      data-dose={row.tier}
      data-faint={row.faint}
      data-revealed={row.asked || row.hidden}
    >
      <p className="square-name">
        {row.name}
        {row.about && <small>{row.about}</small>}
      </p>
      <div className="square-plot">
        {open ? (
          <>
            {interval && (
              <span
                className="span"
                style={{
                  left: at(interval.low),
                  width: `calc(${at(interval.high)} - ${at(interval.low)})`,
                }}
              />
            )}
            <span className="square" style={{ left: at(row.estimate) }} />
            {row.asked && guess !== null && (
              <span className="guessed-at" style={{ left: at(guess) }} />
            )}
          </>
        ) : row.asked ? (
          <Guess
            upright={false}
            name={row.name}
            value={
              guess ?? onStep(domain[0] < 0 && domain[1] > 0 ? 0 : (domain[0] + domain[1]) / 2)
            }
            min={domain[0]}
            max={domain[1]}
            step={step}
            show={show}
            onChange={(next) => onGuess(onStep(next))}
          />
        ) : (
          <span className="kept">not shown yet</span>
        )}
      </div>
      <p className="square-text">
        {open ? (
          <Figure
            source={row.key}
            calculated={row.calculated}
            label={`${row.name}: ${label} ${row.text}${row.calculated ? ' calc' : ''}`}
          >
            {row.text}
          </Figure>
        ) : (
          '?'
        )}
        {open && margin && interval && (
          <small>
            Non-inferiority {interval.high < margin.at ? 'shown' : 'not shown'}: the interval{' '}
            {interval.high < margin.at ? 'ends below' : 'passes'} {margin.text}
          </small>
        )}
        {open && !row.text.includes(row.intervalWords) && (
          <small>
            {interval ? '95% interval' : 'No 95% interval:'} {row.intervalWords}
            {interval?.calculated && <span className="calc">calc</span>}
          </small>
        )}
        {open && row.asked && guess !== null && (
          <small>
            <span>{show(guess)} predicted</span> {scaleGap(guess, row, scale)}
          </small>
        )}
      </p>
    </div>
  )
}

const placeIn =
  ([low, high]: readonly [number, number]) =>
  (x: number) =>
    `${(100 * (x - low)) / (high - low)}%`

/** Axis numbers without needless zeros: 0.5, 1, 2; −10, 0, 10. */
const tickText = ({ show }: SquareScale, tick: number) =>
  show(tick)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
