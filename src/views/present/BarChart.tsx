import { useMedia } from '@/ui/useMedia'
import { Figure } from '@/views/Figure'
import type { Bar, BarGroup, BarPicture } from './barRows'
import { figureAndUnit } from '@/evidence/valueWords'
import { decimals } from '@/evidence/words'
import { valueGap } from './gapWords'
import { Guess } from './Guess'

export type Guessing = {
  readonly revealed: boolean
  /** On the scale of the axis; null before it was touched. */
  readonly guess: number | null
  readonly onGuess: (value: number) => void
}

/** Large bars from zero with their intervals; one frame, or one for each outcome. */
export function BarChart({ picture, ...guessing }: { picture: BarPicture } & Guessing) {
  const frames = picture.shared ? [picture.groups] : picture.groups.map((group) => [group])
  const columns = frames.map((groups) => `minmax(0, ${weightOf(groups)}fr)`).join(' ')
  const narrow = useMedia('(max-width: 719px)')
  return (
    <div className="frames" style={narrow ? {} : { gridTemplateColumns: columns }}>
      {frames.map((groups) => (
        <Frame
          key={groups[0]?.key}
          groups={groups}
          about={!picture.shared || new Set(groups.map(({ about }) => about)).size > 1}
          {...guessing}
        />
      ))}
    </div>
  )
}

const weightOf = (groups: readonly BarGroup[]) =>
  groups.reduce((sum, { bars }) => sum + bars.length, 0)

function Frame({
  groups,
  about,
  ...guessing
}: { groups: readonly BarGroup[]; about: boolean } & Guessing) {
  const [first] = groups
  if (!first) return null
  const { axis, scale } = first
  const digits = axis.ticks.some((tick) => !Number.isInteger(tick)) ? 1 : 0
  return (
    <div className="frame">
      <div className="plot">
        {axis.ticks.map((tick) => (
          <span key={tick} className="line" style={{ bottom: `${(100 * tick) / axis.max}%` }}>
            <span>
              {decimals(digits)(tick)}
              {tick === axis.max && scale === 'percent' && '%'}
            </span>
          </span>
        ))}
        {scale === 'rate' && <span className="plot-unit">per 100 patient-years</span>}
        <div className="groups">
          {groups.map((group) => (
            <div key={group.key} className="group" style={{ flexGrow: group.bars.length }}>
              <ControlLine group={group} {...guessing} />
              {group.bars.map((bar, i) => (
                <Slot key={bar.key} bar={bar} axis={axis} first={i === 0} {...guessing} />
              ))}
            </div>
          ))}
        </div>
      </div>
      <div className="groups names">
        {groups.map((group) => (
          <div key={group.key} className="group-name" style={{ flexGrow: group.bars.length }}>
            <div className="arm-names">
              {group.bars.map(({ key, name }) => (
                <span key={key}>{name}</span>
              ))}
            </div>
            <p>
              <b>{group.title}</b>
              {about && <span>{group.about}</span>}
            </p>
          </div>
        ))}
      </div>
    </div>
  )
}

/** The control's level across its own group. */
function ControlLine({ group: { bars, axis }, revealed }: { group: BarGroup } & Guessing) {
  const controls = bars.filter((bar) => bar.control)
  const control = controls.find(({ hue }) => hue === 'placebo') ?? controls[0]
  if (!control || bars.length < 2 || (!revealed && (control.asked || control.hidden))) return null
  const bottom = `${(100 * control.value.estimate) / axis.max}%`
  return <span className="control-line" style={{ bottom }} />
}

function Slot({
  bar,
  axis,
  first,
  revealed,
  guess,
  onGuess,
}: { bar: Bar; axis: BarGroup['axis']; first: boolean } & Guessing) {
  const { value, interval, name } = bar
  const step = axis.max > 20 ? 1 : axis.max > 4 ? 0.1 : 0.01
  const digits = step === 1 ? 0 : step === 0.1 ? 1 : 2
  const unit = value.scale === 'percent' ? '%' : ''
  const show = (x: number) => `${decimals(digits)(x)}${unit}`
  const at = guess ?? axis.max / 2
  if (bar.asked && !revealed)
    return (
      <div className="slot">
        <Guess
          upright
          name={name}
          value={Number(decimals(digits)(at))}
          min={0}
          max={axis.max}
          step={step}
          show={show}
          onChange={(next) => onGuess(Number(decimals(digits)(next)))}
        />
      </div>
    )
  if (bar.hidden && !revealed)
    return (
      <div className="slot">
        <span className="kept">not shown yet</span>
      </div>
    )
  const share = (x: number) => `${(100 * Math.min(x, axis.max)) / axis.max}%`
  const [figure, rest] = figureAndUnit(value.text)
  return (
    <div
      className="slot"
      data-agent={bar.hue}
      data-dose={bar.tier}
      data-faint={bar.faint}
      data-revealed={bar.asked || bar.hidden}
    >
      <span className="bar" style={{ height: share(value.estimate) }} />
      {interval && (
        <span
          className="whisker"
          data-calculated={interval.calculated}
          style={{
            bottom: share(interval.low),
            height: `calc(${share(interval.high)} - ${share(interval.low)})`,
          }}
        />
      )}
      {bar.asked && guess !== null && (
        <span className="guessed" data-first={first} style={{ bottom: share(guess) }}>
          <span>{show(guess)} predicted</span>
          <b>{valueGap(guess, value)}</b>
        </span>
      )}
      <span
        className="value"
        style={{ bottom: share(Math.max(value.estimate, interval?.high ?? 0)) }}
      >
        <Figure
          source={bar.key}
          calculated={value.calculated}
          label={`${name}: ${value.text}${value.calculated ? ' calc' : ''}, 95% interval ${bar.intervalWords}`}
        >
          {rest ? figure : value.text}
        </Figure>
      </span>
    </div>
  )
}
