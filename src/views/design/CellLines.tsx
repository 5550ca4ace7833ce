import { useState } from 'react'
import { Figure } from '@/views/Figure'
import type { DesignCell, DesignLine } from './rows'

const first = 3
const long = 140

/** What one trial states: the first lines, and the others on request. */
export function CellLines({ cell: { lines, stated, apart } }: { cell: DesignCell }) {
  const [open, setOpen] = useState(false)
  const shown = open || lines.length <= first + 1 ? lines : lines.slice(0, first)
  return (
    <>
      {apart && (
        <span className="design-apart">
          <span aria-hidden>≠</span> {apart}
        </span>
      )}
      {shown.map((line) => (
        <Line key={`${line.text} ${line.of ?? ''}`} line={line} stated={stated} />
      ))}
      {shown.length < lines.length && (
        <button type="button" className="design-more" onClick={() => setOpen(true)}>
          and {lines.length - shown.length} more
        </button>
      )}
    </>
  )
}

/** A long text up to its last whole word, and the rest on request. */
function Text({ text }: { text: string }) {
  const [open, setOpen] = useState(false)
  if (open || text.length <= long) return text
  return (
    <>
      {text.slice(0, text.lastIndexOf(' ', long - 20))} …{' '}
      <button type="button" className="design-more" onClick={() => setOpen(true)}>
        more
      </button>
    </>
  )
}

function Line({ line, stated }: { line: DesignLine; stated: boolean }) {
  const { text, of, source, calculated } = line
  return (
    <p className={stated ? undefined : 'not-there'}>
      {source ? (
        <Figure source={source} calculated={calculated ?? false}>
          {text}
        </Figure>
      ) : (
        <Text text={text} />
      )}
      {of && <small>{of}</small>}
    </p>
  )
}
