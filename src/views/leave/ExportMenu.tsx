import { useMemo } from 'react'
import { createPortal } from 'react-dom'
import type { Answer, Catalogue } from '@/evidence/catalogue'
import { useExplorer } from '@/state/explorer'
import { Drawer } from '@/ui/Drawer'
import type { Picture } from '@/views/Picture'
import { DataExports } from './DataExports'
import { FigureExports } from './FigureExports'
import { OpenFigure } from './OpenFigure'
import { pictureOfView } from './pictureOfView'
import './leave.css'

type Props = {
  readonly catalogue: Catalogue
  readonly of: Answer | Picture
  readonly onClose: () => void
}

/** Ways for what is on the screen to leave it, each with its evidence. */
export function ExportMenu({ catalogue, of, onClose }: Props) {
  const asked = useExplorer()
  const picture = useMemo(
    () => ('title' in of ? of : pictureOfView(catalogue, of, asked)),
    [catalogue, of, asked],
  )
  return createPortal(
    <Drawer title="Export" onClose={onClose}>
      <div className="leave">
        <FigureExports evidence={catalogue.evidence} picture={picture} />
        {picture.results && (
          <DataExports catalogue={catalogue} picture={picture} results={picture.results} />
        )}
        <OpenFigure onOpen={onClose} />
      </div>
    </Drawer>,
    document.body,
  )
}
