import { armNames } from '@/evidence/armNames'
import type { Catalogue } from '@/evidence/catalogue'
import { useExplorer } from '@/state/explorer'
import { Drawer } from '@/ui/Drawer'
import { AboutOutcome } from './AboutOutcome'
import { ArmSource } from './ArmSource'
import { ContrastSource } from './ContrastSource'
import { findSource } from '@/evidence/findSource'
import { nothingToGuess } from '@/evidence/nothingToGuess'
import './sources.css'

type Props = { catalogue: Catalogue; source: string }

/** Where a figure comes from: who states it, how it was worked out, and how sure it is. */
export function SourceDrawer({ catalogue, source }: Props) {
  const ask = useExplorer((s) => s.ask)
  const presenting = useExplorer((s) => s.story || s.quiz || s.present === 'on')
  const found = findSource(catalogue.panels, source)
  const close = () => ask({ source: '' })
  if (!found)
    return (
      <Drawer title="No such figure" onClose={close}>
        <div className="origin">
          <p>
            The link names the figure <code>{source}</code>, and this version of the data has none
            of that name. It may have been renamed or taken out.
          </p>
        </div>
      </Drawer>
    )
  const { panel } = found
  const nameOf = armNames(panel.trial, catalogue.evidence.agents)
  const unasked = nothingToGuess(found)
  return (
    <Drawer key={source} title="Where this figure comes from" onClose={close}>
      <div className="origin">
        {panel.outcome.confidence === 'conflict' && (
          <section className="origin-conflict" role="note">
            <h3>Sources disagree</h3>
            <p>{panel.outcome.note ?? 'How they differ is not recorded.'}</p>
          </section>
        )}
        {found.kind === 'arm' ? (
          <ArmSource panel={panel} row={found.row} nameOf={nameOf} />
        ) : (
          <ContrastSource panel={panel} contrast={found.contrast} nameOf={nameOf} />
        )}
        <AboutOutcome panel={panel} />
        {!presenting && (
          <section>
            <h3>Teach with it</h3>
            {unasked ? (
              <p>{unasked}</p>
            ) : (
              <button
                type="button"
                className="button"
                onClick={() => ask({ quiz: source, source: '' })}
              >
                Ask it: guess, then reveal
              </button>
            )}
          </section>
        )}
      </div>
    </Drawer>
  )
}
