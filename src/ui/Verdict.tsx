const words = {
  met: 'Met',
  'not-met': 'Not met',
  mixed: 'Mixed',
  'not-stated': 'Not stated',
} as const

/** Whether an endpoint was met: always a shape and a word, never colour alone. */
export function Verdict({
  verdict,
  children,
  pill = false,
}: {
  verdict: keyof typeof words
  children?: string
  pill?: boolean
}) {
  return (
    <span className={pill ? 'verdict pill' : 'verdict'} data-verdict={verdict}>
      <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden>
        {verdict === 'met' && (
          <>
            <circle cx={7} cy={7} r={6.2} fill="currentColor" />
            <path className="knockout" d="M4 7.2l2.1 2.1L10.2 5" fill="none" strokeWidth={1.7} />
          </>
        )}
        {verdict === 'not-met' && (
          <>
            <circle cx={7} cy={7} r={5.5} fill="none" stroke="currentColor" strokeWidth={1.5} />
            <path
              d="M4.9 4.9l4.2 4.2M9.1 4.9L4.9 9.1"
              stroke="currentColor"
              strokeWidth={1.6}
              strokeLinecap="round"
            />
          </>
        )}
        {verdict === 'mixed' && (
          <>
            <circle cx={7} cy={7} r={5.5} fill="none" stroke="currentColor" strokeWidth={1.5} />
            <path d="M7 1.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
          </>
        )}
        {verdict === 'not-stated' && (
          <circle
            cx={7}
            cy={7}
            r={5.5}
            fill="none"
            stroke="currentColor"
            strokeWidth={1.5}
            strokeDasharray="2.4 2"
          />
        )}
      </svg>
      {children ?? words[verdict]}
    </span>
  )
}
