import { useRef } from 'react'

/** For those who do not drag: a figure chosen from the files is let go over the page. */
export function OpenFigure({ onOpen }: { onOpen: () => void }) {
  const input = useRef<HTMLInputElement>(null)
  const drop = (file: File) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(file)
    onOpen()
    dispatchEvent(new DragEvent('drop', { dataTransfer }))
  }
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
            const [file] = event.target.files ?? []
            if (file) drop(file)
          }}
        />
      </p>
    </section>
  )
}
