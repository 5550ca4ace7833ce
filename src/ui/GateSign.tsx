/** Circle with =, triangle with !, octagon with ×; a ring with a dash where nothing was judged. */
export function GateSign({ tone }: { tone: 'green' | 'amber' | 'red' | 'none' }) {
  return (
    <svg
      className="gate-sign"
      data-tone={tone}
      width={18}
      height={18}
      viewBox="0 0 18 18"
      aria-hidden
    >
      {tone === 'green' && (
        <>
          <circle cx={9} cy={9} r={7.5} />
          <path d="M5.8 7.4h6.4M5.8 10.6h6.4" />
        </>
      )}
      {tone === 'amber' && (
        <>
          <path className="shape" d="M9 2.2l7 12.9H2z" />
          <path d="M9 7v3.6M9 12.9v.1" />
        </>
      )}
      {tone === 'red' && (
        <>
          <path className="shape" d="M5.9 1.5h6.2l4.4 4.4v6.2l-4.4 4.4H5.9l-4.4-4.4V5.9z" />
          <path d="M6.3 6.3l5.4 5.4M11.7 6.3l-5.4 5.4" />
        </>
      )}
      {tone === 'none' && (
        <>
          <circle className="ring" cx={9} cy={9} r={6.8} />
          <path d="M6 9h6" />
        </>
      )}
    </svg>
  )
}
