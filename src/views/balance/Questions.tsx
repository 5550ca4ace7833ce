import type { Per } from '@/evidence/perPeople'
import { useExplorer } from '@/state/explorer'
import type { Arm } from '@/trial/schema'
import { Choice } from '@/ui/Choice'
import type { Chosen } from './chosen'
import type { Weighable } from '@/evidence/weighable'
import { midSentence } from '@/evidence/words'

type Props = {
  readonly found: Chosen
  readonly picture: NonNullable<Chosen['picture']>
  readonly per: Per
  readonly nameOf: (arm: Arm) => string
}

/** Which trial, which dose against what, at which time, of how many people. */
export function Questions({ found, picture, per, nameOf }: Props) {
  const ask = useExplorer((s) => s.ask)
  const { trial, pairs, pair, horizons, at } = picture
  const anew = { open: '', at: '', baseline: '' }
  return (
    <div className="balance-questions">
      <label>
        Trial
        <select
          className="button small"
          value={trial.id}
          onChange={(event) => ask({ ...anew, pair: event.target.value })}
        >
          {groups.map(({ has, label }) => {
            const own = found.trials.filter((one) => one.has === has)
            return own.length ? (
              <optgroup key={has} label={label}>
                {own.map((one) => (
                  <option key={one.trial.id} value={one.trial.id}>
                    {one.trial.name}
                  </option>
                ))}
              </optgroup>
            ) : null
          })}
        </select>
      </label>
      <label>
        Dose
        <select
          className="button small"
          value={pair.key}
          onChange={(event) => ask({ open: '', baseline: '', pair: event.target.value })}
        >
          {pairs.map(({ key, arm, versus }) => (
            <option key={key} value={key}>
              {nameOf(arm)} against {midSentence(nameOf(versus))}
            </option>
          ))}
        </select>
      </label>
      {horizons.length > 1 && (
        <label>
          Time
          <select
            className="button small"
            value={at}
            onChange={(event) => ask({ open: '', baseline: '', at: event.target.value })}
          >
            {horizons.map(({ words, benefits, harms }) => (
              <option key={words} value={words}>
                {words}: {counted(benefits, 'benefit')}, {counted(harms, 'harm')}
              </option>
            ))}
          </select>
        </label>
      )}
      <Choice
        label="Of"
        labelled
        options={denominators}
        value={per === 100 ? '100' : '1000'}
        onChange={(next) => ask({ per: next })}
      />
    </div>
  )
}

const denominators = [
  { id: '100', label: '100 people' },
  { id: '1000', label: '1,000 people' },
] as const

const groups = [
  { has: 'both', label: 'Benefit and harm at one time' },
  { has: 'benefit', label: 'Benefit only' },
  { has: 'harm', label: 'Harm only' },
] as const satisfies readonly { has: Weighable['has']; label: string }[]

const counted = (n: number, one: string) => `${n || 'no'} ${one}${n === 1 ? '' : 's'}`
