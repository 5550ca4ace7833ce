type Props = { hue: string; tier: 1 | 2 | 3; size?: number }

/** A treatment's sign: hue says which agent, fullness how high the dose; controls are grey. */
export function ArmMark({ hue, tier, size = 12 }: Props) {
  const middle = size / 2
  return (
    <svg
      className="arm-mark"
      width={size}
      height={size}
      data-agent={hue}
      data-dose={tier}
      aria-hidden
    >
      {hue === 'active' ? (
        <rect className="mark" x={1.2} y={1.2} width={size - 2.4} height={size - 2.4} />
      ) : (
        <circle className="mark" cx={middle} cy={middle} r={middle - 1} />
      )}
    </svg>
  )
}
