import { lessons } from 'virtual:lessons'
import { useState } from 'react'
import type { Catalogue } from '@/evidence/catalogue'
import { pathWords } from '@/evidence/signalling'
import { useExplorer } from '@/state/explorer'
import { ArmMark } from '@/ui/ArmMark'
import { useMedia } from '@/ui/useMedia'
import { ExportButton } from '@/views/ExportButton'
import { SourceItem } from '@/views/SourceItem'
import { SignallingList } from './SignallingList'
import { SignallingPicture } from './SignallingPicture'
import { pictureOfSignalling } from './pictureOfSignalling'
import { AgentTable, SignalTable } from './SignallingTables'

const { signalling } = lessons

/** Cytokine, kinases, STATs and effect in one picture, and what an agent does to each path. */
export function SignallingSection({ catalogue }: { catalogue: Catalogue }) {
  const { evidence } = catalogue
  const path = useExplorer((s) => s.path)
  const ask = useExplorer((s) => s.ask)
  const [pointed, setPointed] = useState('')
  const wide = useMedia('(min-width: 1024px)')
  const nameOf = (agent: string) => evidence.agents[agent]?.name ?? agent
  const agents = Object.keys(signalling.agents)
  const shown = pointed || path
  const effects = signalling.agents[path]
  const words = effects
    ? pathWords(nameOf(path), effects, signalling.signals)
    : 'Choose an agent to see which signals it meets.'
  return (
    <div>
      <div className="lesson-tools">
        <fieldset className="lesson-agents">
          <legend>Path of</legend>
          {['', ...agents].map((agent) => (
            <label
              key={agent}
              onPointerEnter={() => setPointed(agent)}
              onPointerLeave={() => setPointed('')}
            >
              <input
                type="radio"
                name="path"
                checked={agent === path}
                onChange={() => ask({ path: agent })}
              />
              <span>
                {agent && <ArmMark hue={agent} tier={3} size={11} />}
                {agent ? nameOf(agent) : 'No agent'}
              </span>
            </label>
          ))}
        </fieldset>
        <ExportButton catalogue={catalogue} of={pictureOfSignalling(signalling)} />
      </div>
      <div data-picture>
        <p className="lesson-path" role="status" data-screen-only={effects ? undefined : ''}>
          {words}
        </p>
        {wide ? (
          <SignallingPicture
            signalling={signalling}
            agent={signalling.agents[shown] ? shown : ''}
            nameOf={nameOf}
            words={words}
            onPoint={setPointed}
            onChoose={(agent) => ask({ path: agent === path ? '' : agent })}
          />
        ) : (
          <SignallingList signalling={signalling} agent={effects ? path : ''} nameOf={nameOf} />
        )}
        <details>
          <summary>The picture as tables, with sources</summary>
          <SignalTable signalling={signalling} agent={effects ? path : ''} nameOf={nameOf} />
          <AgentTable signalling={signalling} nameOf={nameOf} evidence={evidence} />
        </details>
        {signalling.cautions.map(({ text, source }) => {
          const own = signalling.sources[source]
          return (
            <div key={source} className="lesson-caution">
              <p>{text}</p>
              {own && <SourceItem source={own} />}
            </div>
          )
        })}
      </div>
    </div>
  )
}
