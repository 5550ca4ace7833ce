import { scaleLinear } from 'd3-scale'
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'

export type Point = {
  readonly trial: string
  readonly name: string
  readonly x: number
  readonly y: number
  /** Radius in px. */
  readonly r?: number
  /** What it is, in words. */
  readonly words: string
}

type Tick = { readonly at: number; readonly label: string }
type Ends = { readonly low: number; readonly high: number; readonly ticks: readonly Tick[] }

type Props = {
  readonly title: string
  readonly words: string
  readonly points: readonly Point[]
  readonly x: Ends & { readonly label: string }
  readonly y: Ends & { readonly label: string }
  readonly lit: string
  readonly onLit: (trial: string) => void
  /** What lies under the points, in the places of the plot. */
  readonly ground?: (place: Places) => readonly Line[]
}

type Line = { readonly className: string; readonly d: string }

export type Places = {
  readonly x: (value: number) => number
  readonly y: (value: number) => number
}

const height = 250
const edge = { left: 46, right: 12, top: 10, bottom: 38 } as const

/** Trials as points. One tab stop; arrow keys go from point to point, from left to right. */
export function PointPlot({ title, words, points, x, y, lit, onLit, ground }: Props) {
  const [at, setAt] = useState(0)
  const { drawing, width } = useOwnWidth()
  const place: Places = {
    x: scaleLinear([x.low, x.high], [edge.left, width - edge.right]),
    y: scaleLinear([y.low, y.high], [height - edge.bottom, edge.top]),
  }
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y)
  const current = Math.min(at, sorted.length - 1)
  const shown = sorted.find(({ trial }) => trial === lit)
  const move = (event: KeyboardEvent<SVGSVGElement>) => {
    const goal = {
      ArrowRight: current + 1,
      ArrowDown: current + 1,
      ArrowLeft: current - 1,
      ArrowUp: current - 1,
      Home: 0,
      End: sorted.length - 1,
    }[event.key]
    if (event.key === 'Escape' && event.target instanceof SVGElement) event.target.blur()
    if (goal === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(sorted.length - 1, goal))
    event.currentTarget.querySelectorAll<SVGElement>('.forest-point')[next]?.focus()
  }
  return (
    <figure className="forest-panel">
      <figcaption>
        <b>{title}</b> {words}
      </figcaption>
      {/* Keys pressed on a point arrive here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <svg
        ref={drawing}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={`${title}: ${sorted.length} trials`}
        onKeyDown={move}
      >
        <g aria-hidden>
          {ground?.(place).map(({ className, d }) => (
            <path key={className} className={className} d={d} />
          ))}
          <path
            className="forest-ground"
            fill="none"
            d={`M${edge.left} ${edge.top}V${height - edge.bottom}H${width - edge.right}`}
          />
          {x.ticks.map(({ at: value, label }) => (
            <text key={value} x={place.x(value)} y={height - edge.bottom + 14} textAnchor="middle">
              {label}
            </text>
          ))}
          {y.ticks.map(({ at: value, label }) => (
            <text key={value} x={edge.left - 5} y={place.y(value) + 4} textAnchor="end">
              {label}
            </text>
          ))}
          <text x={(edge.left + width - edge.right) / 2} y={height - 5} textAnchor="middle">
            {x.label}
          </text>
          <text
            transform={`translate(11 ${(height - edge.bottom + edge.top) / 2}) rotate(-90)`}
            textAnchor="middle"
          >
            {y.label}
          </text>
        </g>
        {sorted.map((point, i) => (
          <circle
            key={point.trial}
            className={lit === point.trial ? 'forest-point lit' : 'forest-point'}
            role="img"
            aria-label={`${point.name}: ${point.words}`}
            tabIndex={i === current ? 0 : -1}
            cx={place.x(point.x)}
            cy={place.y(point.y)}
            r={point.r ?? 4.5}
            onFocus={() => {
              setAt(i)
              onLit(point.trial)
            }}
            onBlur={() => onLit('')}
            onPointerEnter={() => onLit(point.trial)}
            onPointerLeave={() => onLit('')}
          />
        ))}
        {shown && (
          <text
            className="forest-lit-name"
            aria-hidden
            x={place.x(shown.x)}
            y={place.y(shown.y) - (shown.r ?? 4.5) - 5}
            textAnchor={
              place.x(shown.x) > width - 90 ? 'end' : place.x(shown.x) < 120 ? 'start' : 'middle'
            }
          >
            {shown.name}
          </text>
        )}
      </svg>
      <details className="forest-twin">
        <summary>As a table</summary>
        <table>
          <tbody>
            {sorted.map(({ trial, name, words: text }) => (
              <tr key={trial}>
                <th scope="row">{name}</th>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

/** As wide as there is room, so that letters are never drawn smaller than they are. */
function useOwnWidth() {
  const drawing = useRef<SVGSVGElement>(null)
  const [width, setWidth] = useState(360)
  useLayoutEffect(() => {
    const svg = drawing.current
    if (!svg) return undefined
    const observer = new ResizeObserver(() =>
      setWidth(Math.max(200, Math.floor(svg.getBoundingClientRect().width))),
    )
    observer.observe(svg)
    return () => observer.disconnect()
  }, [])
  return { drawing, width }
}

/** Round ticks from nothing, or from the least, to past the most. */
export function endsOf(
  values: readonly number[],
  show: (x: number) => string,
  from?: number,
): Ends {
  const least = from ?? Math.min(...values)
  const most = Math.max(...values, least + Number.EPSILON)
  const nice = scaleLinear([least, most === least ? least + 1 : most], [0, 1]).nice(4)
  const [low = least, high = most] = nice.domain()
  return { low, high, ticks: nice.ticks(4).map((at) => ({ at, label: show(at) })) }
}
