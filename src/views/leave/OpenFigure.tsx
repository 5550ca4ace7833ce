import { useRef, useState } from 'react'
import type { Catalogue } from '@/evidence/catalogue'
import { OpenedFigure } from './OpenedFigure'

/** For those who do not drag: a figure chosen from the files. */
export function OpenFigure({ catalogue }: { catalogue: Catalogue }) {
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  return (
    <section className="leave-part" aria-labelledby="leave-open">
      <h3 id="leave-open">A figure that was saved</h3>
      <p>
        Drop an SVG or PNG of this app anywhere on the page: it opens the view that it shows and
        says which numbers have changed since.
      </p>
      <p>
        <button type="button" className="button" onClick={() => input.current?.click()}>
          Open a figure…
        </button>
        <input
          ref={input}
          hidden
          type="file"
          accept=".svg,.png,image/svg+xml,image/png"
          aria-label="Figure to open"
          onChange={(event) => {
            setFile(event.target.files?.[0] ?? null)
            event.target.value = ''
          }}
        />
      </p>
      {file && <OpenedFigure file={file} catalogue={catalogue} onClose={() => setFile(null)} />}
    </section>
  )
}
