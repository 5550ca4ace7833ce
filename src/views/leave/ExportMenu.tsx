import type { Answer, Catalogue } from '@/evidence/catalogue'
import { Drawer } from '@/ui/Drawer'
import { DataExports } from './DataExports'
import { FigureExports } from './FigureExports'
import { OpenFigure } from './OpenFigure'
import './leave.css'

type Props = {
  readonly catalogue: Catalogue
  readonly answer: Answer
  readonly onClose: () => void
}

/** Ways for what is on the screen to leave it, each with its evidence. */
export function ExportMenu({ catalogue, answer, onClose }: Props) {
  return (
    <Drawer title="Export" onClose={onClose}>
      <div className="leave">
        <FigureExports catalogue={catalogue} answer={answer} />
        <DataExports catalogue={catalogue} answer={answer} />
        <OpenFigure catalogue={catalogue} />
      </div>
    </Drawer>
  )
}
