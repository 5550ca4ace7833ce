/** The sign of an arm on a plot: a square for active comparators, a disc for all others. */
export function PlotMark({ hue, x }: { hue: string; x: string }) {
  return (
    <svg x={x} y="50%" overflow="visible">
      {hue === 'active' ? (
        <rect className="mark" x={-4.2} y={-4.2} width={8.4} height={8.4} rx={1} />
      ) : (
        <circle className="mark" r={4.6} />
      )}
    </svg>
  )
}
