import { useEffect, useRef } from 'react'
import { isEstimable } from '@/stats/effect'
import type { Axis } from './axis'
import { figureOf } from './difference'
import type { PanelLayout } from './layout'
import type { Bar, Scale } from './rows'

export type MarksProps = {
  readonly bars: readonly Bar[]
  readonly names: ReadonlyMap<string, string>
  readonly scale: Scale
  readonly axis: Axis
  readonly layout: PanelLayout
  /** The bar that Tab reaches; empty when it is in another panel. */
  readonly at: string
  /** The bar that is to have the focus as soon as it is drawn. */
  readonly onArrive: (bar: Bar, mark: SVGGElement) => void
  readonly onShow: (key: string, mark: Element, soon: boolean) => void
  readonly onHide: () => void
  readonly onOpen: (bar: Bar) => void
}

/** Where things stand, in px: the middle of a bar by its key, a figure on the axis. */
export type Scales = {
  readonly x: (key: string) => number
  readonly y: (figure: number) => number
}

type Place = { readonly middle: number; readonly y: (figure: number) => number }

/** What stands over the bars: reference lines, whiskers, values, empty places, and the focus. */
export function Marks(props: MarksProps & Scales) {
  const { bars, names, layout, x, y } = props
  const { slot } = layout
  const places = bars.map((bar) => ({ middle: x(bar.key), y }))
  return (
    <>
      <References {...props} places={places} />
      {bars.map((bar, i) => {
        const place = places[i]
        return (
          place && (
            <Mark
              key={bar.key}
              {...props}
              bar={bar}
              place={place}
              label={names.get(bar.key) ?? ''}
            />
          )
        )
      })}
      <line
        className="bars-ground"
        x1={(places[0]?.middle ?? 0) - slot / 2}
        x2={(places.at(-1)?.middle ?? 0) + slot / 2}
        y1={y(0)}
        y2={y(0)}
      />
    </>
  )
}

/** The control's value: across the panel where all share it, else behind each bar of its own. */
function References({
  bars,
  places,
  layout: { slot },
}: MarksProps & { readonly places: readonly Place[] }) {
  const references = bars.map(({ reference }) => reference?.estimate)
  const known = references.filter((figure) => figure !== undefined)
  const [only] = known
  const [first, last] = [places[0], places.at(-1)]
  if (only === undefined || !first || !last) return null
  const ladder = bars.some(({ step }) => step !== '')
  if (!ladder && known.every((figure) => figure === only))
    return (
      <line
        className="bars-reference"
        x1={first.middle - slot / 2}
        x2={last.middle + slot / 2}
        y1={first.y(only)}
        y2={first.y(only)}
      />
    )
  return references.map((figure, i) => {
    const place = places[i]
    if (figure === undefined || !place) return null
    const [x1, x2] = [place.middle - slot / 2 + 1, place.middle + slot / 2 - 1]
    return (
      <line
        key={bars[i]?.key}
        className="bars-reference"
        x1={x1}
        x2={x2}
        y1={place.y(figure)}
        y2={place.y(figure)}
      />
    )
  })
}

type MarkProps = MarksProps & { readonly bar: Bar; readonly place: Place; readonly label: string }

function Mark({ bar, place, label, layout, at, onArrive, onShow, onHide, onOpen }: MarkProps) {
  const { slot, bar: barWidth } = layout
  const mark = useRef<SVGGElement>(null)
  // The bar that the keys moved to may stand in a panel drawn only now.
  useEffect(() => {
    if (mark.current) onArrive(bar, mark.current)
  })
  const { middle, y } = place
  const { value } = bar
  const left = middle - barWidth / 2
  const barTop = isEstimable(value) ? y(value.estimate) : y(0) - emptyHeight(y)
  return (
    <>
      <g
        ref={mark}
        className="bars-mark"
        role="button"
        tabIndex={bar.key === at ? 0 : -1}
        aria-label={label}
        data-bar={bar.key}
        onPointerEnter={(event) => {
          if (event.pointerType !== 'touch') onShow(bar.key, event.currentTarget, false)
        }}
        onPointerLeave={onHide}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible'))
            onShow(bar.key, event.currentTarget, true)
        }}
        onBlur={onHide}
        onClick={() => onOpen(bar)}
      >
        <rect className="bars-target" x={middle - slot / 2} y={0} width={slot} height={y(0)} />
        <rect
          className="bars-ring"
          x={left - 3}
          y={barTop - 3}
          width={barWidth + 6}
          height={y(0) - barTop + 6}
          rx={3}
        />
        {isEstimable(value) ? (
          <>
            {isEstimable(value.interval) && (
              <Whisker middle={middle} low={y(value.interval.low)} high={y(value.interval.high)} />
            )}
            <text
              aria-hidden
              className="bars-value"
              x={middle}
              y={
                (isEstimable(value.interval) ? Math.min(barTop, y(value.interval.high)) : barTop) -
                7
              }
            >
              {figureOf(value)}
              {value.calculated && (
                <tspan className="bars-calc" x={middle} dy={-13}>
                  calc
                </tspan>
              )}
            </text>
          </>
        ) : (
          <rect
            className="bars-empty"
            x={left}
            y={barTop}
            width={barWidth}
            height={y(0) - barTop}
          />
        )}
      </g>
      {!isEstimable(value) && (
        <text aria-hidden className="bars-why" x={middle} y={barTop - 7}>
          {why(value.notEstimable, slot).map((word, i, words) => (
            <tspan key={word} x={middle} dy={i ? 12 : -12 * (words.length - 1)}>
              {word}
            </tspan>
          ))}
        </text>
      )}
    </>
  )
}

function Whisker({ middle, low, high }: { middle: number; low: number; high: number }) {
  const path = `M${middle} ${high}V${low}M${middle - 4.5} ${high}h9M${middle - 4.5} ${low}h9`
  return (
    <>
      <path className="bars-halo" d={path} />
      <path className="bars-whisker" d={path} />
    </>
  )
}

const emptyHeight = (y: Place['y']) => Math.max(40, 0.4 * (y(0) - 34))
const why = (reason: string, room: number) => {
  const reported = reason.includes('not reported')
  if (room < 56) return [reported ? 'n.r.' : 'n.e.']
  return reported ? ['not', 'reported'] : ['no', 'value']
}
