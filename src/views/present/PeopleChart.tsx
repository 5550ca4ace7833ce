import { decimals, grouped } from '@/evidence/words'
import { Figure } from '@/views/Figure'
import type { Bar, BarPicture } from './barRows'

/** People as dots, the same number for each arm: those with the event are full. */
export function PeopleChart({ picture }: { picture: BarPicture }) {
  const bars = picture.groups.flatMap((group) => group.bars)
  const total = peopleDrawn(bars)
  return (
    <div className="people">
      {bars.map((bar) => (
        <Crowd key={bar.key} bar={bar} total={total} />
      ))}
    </div>
  )
}

/** A hundred people; a thousand where the risks are too small to be seen in a hundred. */
export const peopleDrawn = (bars: readonly Bar[]) =>
  bars.some(({ value }) => value.estimate > 0 && value.estimate < 5) ? 1000 : 100

function Crowd({ bar, total }: { bar: Bar; total: number }) {
  const { value, name } = bar
  const full = Number(decimals(0)((value.estimate * total) / 100))
  const columns = total === 100 ? 10 : 40
  const places = Array.from({ length: total }, (_, i) => i)
  return (
    <div className="crowd" data-agent={bar.hue} data-dose={3} data-faint={bar.faint}>
      <p className="crowd-name">{name}</p>
      <svg viewBox={`0 0 ${10 * columns} ${(10 * total) / columns}`} aria-hidden>
        {places.map((i) => (
          <circle
            key={i}
            data-full={i < full}
            cx={10 * (i % columns) + 5}
            cy={10 * Math.floor(i / columns) + 5}
            r={3.9}
          />
        ))}
      </svg>
      <p className="crowd-count">
        <Figure
          source={bar.key}
          label={`${name}: ${grouped(full)} of ${grouped(total)} people, ${value.text}, 95% interval ${bar.intervalWords}`}
        >
          <b>{grouped(full)}</b> of {grouped(total)}
        </Figure>
        <small>
          {value.text} ({bar.intervalWords})
        </small>
      </p>
    </div>
  )
}
