import { useEffect, useState } from 'react'
import { Brand } from './Header'

/** The layout to come, and how far its evidence is. */
export function Loading({
  received,
}: {
  received: { bytes: number; of: number | undefined } | null
}) {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 4000)
    return () => clearTimeout(timer)
  }, [])
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} kB`
  return (
    <div className="loading" role="status">
      <p>
        {slow ? 'Still loading the evidence' : 'Loading the evidence'}
        {received && `, ${kilobytes(received.bytes)}`}
        {received?.of && ` of ${kilobytes(received.of)}`}
      </p>
      {received?.of && <progress value={received.bytes} max={received.of} aria-label="Loaded" />}
      <p className="intro">
        Trials of JAK inhibitors in rheumatology, gastroenterology and dermatology: what each arm
        got, how sure that is, and where every number comes from.
      </p>
      <div className="skeleton" aria-hidden>
        {Array.from({ length: 6 }, (_, i) => (
          <span key={i} />
        ))}
      </div>
    </div>
  )
}

type FailedProps = { reason: string; detail: string; retry: () => void }

/** What failed, what to do, and a detail to pass on. */
export function Failed({ reason, detail, retry }: FailedProps) {
  return (
    <>
      <header className="app-bar">
        <Brand />
      </header>
      <main className="failed" role="alert">
        <h1>{reason}</h1>
        <p>
          Nothing is shown without it: every number here comes from that one file. Your question is
          kept in the address of this page.
        </p>
        <p>
          <button type="button" className="button solid" onClick={retry}>
            Try again
          </button>
        </p>
        <details>
          <summary>Detail for a report</summary>
          <code>{detail}</code>
        </details>
      </main>
    </>
  )
}
