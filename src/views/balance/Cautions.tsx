import { plural } from '@/evidence/words'
import { GateSign } from '@/ui/GateSign'
import type { Apart } from './apart'
import type { Section } from './rows'
import { byTime, cautions, type Names } from './words'
import '@/views/Comparability.css'

type Props = {
  readonly sections: readonly Section[]
  readonly names: Names
  readonly at: string
  readonly apart: readonly Apart[]
}

/** Whether these rows may stand on one axis, and what is kept off it. */
export function Cautions({ sections, names, at, apart }: Props) {
  const said = cautions(sections)
  const left = apart.reduce((sum, { panels }) => sum + panels.length, 0)
  const tone = said.length ? 'amber' : 'green'
  return (
    <div className="banner gate" data-tone={tone} role="note" aria-label="Comparability">
      <GateSign tone={tone} />
      <p>
        {said.length ? (
          <b>{said.join(' ')}</b>
        ) : (
          <b>One randomised trial, one time point, one denominator.</b>
        )}{' '}
        All rows compare {names.treated} with {names.control} {byTime(at)}.
        {left > 0 &&
          ` ${plural(left, 'other outcome stands', 'other outcomes stand')} below, off this axis.`}
      </p>
    </div>
  )
}
