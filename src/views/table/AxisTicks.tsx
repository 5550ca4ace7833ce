import { axisTicks } from './axis'

/** The numbers of the axis that the marks of a column share. */
export function AxisTicks({ top }: { top: number }) {
  return (
    <span className="axis-ticks" aria-hidden>
      {axisTicks(top).map(({ at, text }) => (
        <span key={at} style={{ left: at }}>
          {text}
        </span>
      ))}
    </span>
  )
}
