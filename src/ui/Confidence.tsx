import { confidenceWords, type Sureness } from './confidenceWords'

/** How sure a figure is: overlapping discs, a disc beside an empty one, or split discs. */
export function Confidence({
  confidence,
  sources,
  named = false,
}: {
  confidence: Sureness
  sources: number
  named?: boolean
}) {
  const spoken = confidenceWords(confidence, sources)
  const [left, right] = confidence === 'conflict' ? [4.2, 12.8] : [5.5, 11]
  return (
    <span className="confidence" data-confidence={confidence} title={spoken}>
      <svg width={17} height={12} viewBox="0 0 17 12" aria-hidden>
        <circle
          cx={left}
          cy={6}
          r={confidence === 'conflict' ? 3.6 : 4.2}
          fill="currentColor"
          fillOpacity={confidence === 'confirmed' ? 0.55 : 1}
          stroke="currentColor"
          strokeWidth={1.2}
        />
        <circle
          cx={right}
          cy={6}
          r={confidence === 'conflict' ? 3.6 : 4.2}
          fill={confidence === 'confirmed' ? 'currentColor' : 'none'}
          fillOpacity={0.55}
          stroke="currentColor"
          strokeWidth={1.2}
          strokeDasharray={confidence === 'single' ? '2 1.6' : undefined}
        />
      </svg>
      {named ? <span>{spoken}</span> : <span className="number">{sources}</span>}
      {!named && <span className="visually-hidden">{spoken}</span>}
    </span>
  )
}
