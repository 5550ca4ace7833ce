import { Fragment, useMemo, useState } from 'react'
import { timeWords } from '@/evidence/words'
import { weightOf } from '@/evidence/synthesisGroups'
import { useExplorer } from '@/state/explorer'
import { isEstimable } from '@/stats/effect'
import { useBegun } from '@/views/useBegun'
import { useStops } from '@/ui/useStops'
import { AxisRow } from './AxisRow'
import { blocks } from './blocks'
import { Body } from './Body'
import { Card } from './Card'
import type { Columns } from './columns'
import { ForestHead } from './ForestHead'
import { gridOf } from './grid'
import { GroupHead } from './GroupHead'
import { Overall } from './Overall'
import type { Pooling } from './pooling'
import { RowCells, type Bracket } from './RowCells'
import { RowDetails } from './RowDetails'
import { ScaleContext } from './ScaleContext'
import type { ForestRow } from './rows'
import { unitOf, type Section } from './sections'
import { useRowCard } from './useRowCard'
import { aboutOf, type Sides } from './words'

type Props = {
  readonly section: Section
  readonly sides: Sides
  readonly columns: Columns
  readonly label: string
  readonly pooling: Pooling
  /** The trial that is pointed at, here or in a check. */
  readonly lit: string
  readonly onLit: (trial: string) => void
}

/** A real table whose plot column shares one axis. One tab stop; arrow keys go from row to row, Delete
 *  leaves a result out of what is pooled or puts it back. */
export function ForestTable(props: Props) {
  const { section, sides, columns, label, pooling, lit, onLit } = props
  const { rows, values, axis, most } = section
  const group = useExplorer((s) => s.group)
  const open = useExplorer((s) => s.open)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const { card, ...handlers } = useRowCard()
  const begun = useBegun()
  const timed = useMemo(
    () => new Set(rows.map(({ outcome }) => timeWords(outcome))).size > 1,
    [rows],
  )
  const abouts = useMemo(() => new Map(rows.map((row) => [row.key, aboutOf(row, rows)])), [rows])
  const stops = section.blocks.flatMap(({ groups }) =>
    groups.flatMap(({ key, label: name, rows: own }) => [
      ...(name ? [key] : []),
      ...(folded.has(key) ? [] : own.map((row) => row.key)),
    ]),
  )
  const { at, onKeyDown, onFocus } = useStops(stops)
  const { span } = columns
  const { low, high } = axis
  const { lines, groups: subgroups, shown: synthesis } = pooling
  const pooled = isEstimable(synthesis.chosen)
  const heaviest = Math.max(0, ...[...lines.values()].map(({ weight }) => weight ?? 0))
  const scale = useMemo(() => ({ low, high, most, heaviest }), [low, high, most, heaviest])
  const out = useExplorer((s) => s.out)
  const labelled = section.blocks.length > 1 || section.blocks[0]?.id !== 'placebo'
  const shown = card && rows.find(({ key }) => key === card.key)

  const pooledBlock = (
    section.blocks.findLast(({ groups }) =>
      groups.some(({ rows: own }) => own.some(({ key }) => lines.get(key)?.weight !== undefined)),
    ) ?? section.blocks[0]
  )?.id
  const groupPooled = (key: string) => {
    const subgroup = subgroups.get(key)
    return subgroup ? { effect: subgroup.effect, weight: weightOf(synthesis, subgroup) } : null
  }
  const toggle = (key: string) =>
    setFolded((before) => {
      const after = new Set(before)
      if (!after.delete(key)) after.add(key)
      return after
    })

  return (
    // Keys pressed inside arrive here; the rows' own buttons are the controls.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={columns.narrow ? 'forest-frame narrow' : 'forest-frame'}
      onKeyDown={(event) => {
        const key = rowOf(event.target)?.getAttribute('data-row')
        const line = key ? lines.get(key) : undefined
        const joins = line && (line.weight !== undefined || line.absence?.why === 'reader')
        if (key && joins && (event.key === 'Delete' || event.key === 'Backspace')) leaveOut(key)
        else onKeyDown(event)
      }}
      onFocus={(event) => {
        onFocus(event)
        handlers.onFocus(event)
        onLit(rowOf(event.target)?.getAttribute('data-trial') ?? '')
      }}
      onBlur={() => {
        handlers.onLeave()
        onLit('')
      }}
      onPointerOver={(event) => {
        handlers.onPointerOver(event)
        onLit(rowOf(event.target)?.getAttribute('data-trial') ?? '')
      }}
      onPointerLeave={() => {
        handlers.onLeave()
        onLit('')
      }}
    >
      <table
        className="forest-table"
        style={gridOf(axis, isEstimable(synthesis.chosen) ? synthesis.chosen.estimate : null)}
        aria-label={label}
      >
        <ForestHead {...{ section, sides, columns }} />
        <ScaleContext value={scale}>
          {section.blocks.map(({ id, groups }) => (
            <Fragment key={id}>
              {groups.map(({ key, ...own }, i) => (
                <Body
                  key={key}
                  height={(own.rows.length + 1) * (columns.narrow ? 62 : 33)}
                  span={span}
                  atOnce={begun}
                >
                  {labelled && i === 0 && (
                    <tr className="forest-block">
                      <th scope="rowgroup" colSpan={span}>
                        {blocks[id]}
                        {noteOf(id, section)}
                      </th>
                    </tr>
                  )}
                  {own.label && (
                    <GroupHead
                      group={{ key, ...own }}
                      pooled={groupPooled(key)}
                      values={values}
                      columns={columns}
                      open={!folded.has(key)}
                      current={at === key}
                      onToggle={() => toggle(key)}
                    />
                  )}
                  {!folded.has(key) &&
                    own.rows.flatMap((row, r) => [
                      <RowCells
                        key={row.key}
                        row={row}
                        values={values}
                        sides={sides}
                        columns={columns}
                        grouped={group === 'agent' || group === 'dose'}
                        timed={timed}
                        against={id !== 'placebo' && (group === 'none' || group === 'disease')}
                        about={abouts.get(row.key) ?? ''}
                        open={open === row.key}
                        current={at === row.key}
                        weight={lines.get(row.key)?.weight}
                        absence={lines.get(row.key)?.absence?.words}
                        out={out.includes(row.key)}
                        bracket={pooled ? bracketAt(own.rows, r) : undefined}
                        lit={lit === row.trial.id}
                        onOut={leaveOut}
                      />,
                      open === row.key && (
                        <RowDetails
                          key={`${row.key} details`}
                          row={row}
                          span={span}
                          line={pooled ? lines.get(row.key) : undefined}
                          onOut={leaveOut}
                        />
                      ),
                    ])}
                </Body>
              ))}
              {id === pooledBlock && <Overall {...{ section, pooling, columns }} />}
            </Fragment>
          ))}
        </ScaleContext>
        <AxisRow {...{ section, sides, columns }} />
      </table>
      {shown && card && <Card row={shown} values={values} sides={sides} spot={card.spot} />}
    </div>
  )
}

/** Leaves a contrast out of what is pooled, or puts it back. */
const leaveOut = (key: string) => {
  const { out, ask } = useExplorer.getState()
  ask({ out: out.includes(key) ? out.filter((other) => other !== key) : [...out, key] })
}

const rowOf = (target: EventTarget) =>
  target instanceof Element ? target.closest('tr.forest-row') : null

/** Where a row stands among neighbours that share its control. */
function bracketAt(rows: readonly ForestRow[], i: number): Bracket {
  const unit = (at: number) => {
    const row = rows[at]
    return row ? unitOf(row) : ''
  }
  const [above, below] = [unit(i - 1) === unit(i), unit(i + 1) === unit(i)]
  if (above && below) return 'middle'
  return above ? 'last' : below ? 'first' : undefined
}

/** Where the axis would name the wrong side. */
function noteOf(id: keyof typeof blocks, { endpoint }: Section): string {
  if (id !== 'control' && id !== 'between') return ''
  const side = endpoint.direction === 'higher-better' ? 'right' : 'left'
  return `; here the ${side} favours the ${id === 'control' ? 'active control' : 'arm named first'}`
}
