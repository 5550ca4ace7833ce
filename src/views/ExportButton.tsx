import { Suspense, useState } from 'react'
import type { Answer, Catalogue } from '@/evidence/catalogue'
import { Icon } from '@/ui/Icon'
import { lazily } from '@/ui/lazily'
import type { Picture } from './Picture'

const ExportMenu = lazily(() => import('./leave/ExportMenu'), 'ExportMenu')

type Props = {
  readonly catalogue: Catalogue
  /** What leaves: the view of an answer, or the picture of a page. */
  readonly of: Answer | Picture
  readonly quiet?: boolean
}

/** Opens the ways for what is on the screen to leave it. */
export function ExportButton({ catalogue, of, quiet }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={quiet ? 'button quiet' : 'button'}
        aria-haspopup="dialog"
        aria-keyshortcuts="e"
        onClick={() => setOpen(true)}
      >
        <Icon name="leave" /> <span>Export</span>
      </button>
      {open && (
        <Suspense fallback={null}>
          <ExportMenu catalogue={catalogue} of={of} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
