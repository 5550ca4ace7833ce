import { measures } from '@/evidence/measures'
import { capital } from '@/evidence/words'
import { wideArms } from './arms'
import type { Columns } from './columns'
import type { Section } from './sections'
import { measureName, type Sides } from './words'

type Props = { readonly section: Section; readonly sides: Sides; readonly columns: Columns }

/** The columns of a forest, their widths and names. */
export const ForestHead = (props: Props) => (
  <>
    <Cols {...props} />
    <Head {...props} />
  </>
)

function Cols({ columns, section }: Props) {
  if (columns.narrow)
    return (
      <colgroup>
        <col className="forest-col-name" />
        <col />
        <col className="forest-col-narrow" />
      </colgroup>
    )
  const arm = columns.counts ? (wideArms(section) ? 'wide' : 'counts') : 'percent'
  const { ratio } = measures[section.measure]
  return (
    <colgroup>
      <col className="forest-col-trial" />
      <col className="forest-col-arm" />
      {columns.prior && <col className="forest-col-prior" />}
      <col className={`forest-col-${arm}`} />
      <col className={`forest-col-${arm}`} />
      <col />
      {columns.effects.map((id) => (
        <col key={id} className={`forest-col-${id}-${ratio ? 'ratio' : 'difference'}`} />
      ))}
      {columns.weight && <col className="forest-col-weight" />}
      {columns.published && <col className="forest-col-sure" />}
    </colgroup>
  )
}

function Head({ section, sides, columns }: Props) {
  const { measure, endpoint, rows } = section
  const { label, short } = measureName(rows, measure)
  const two = columns.effects.length > 1
  return (
    <thead>
      <tr>
        <th scope="col">Trial</th>
        {!columns.narrow && <th scope="col">Arm</th>}
        {columns.prior && <th scope="col">Prior therapy</th>}
        {!columns.narrow && (
          <th scope="col" className="forest-right">
            {columns.counts ? capital(sides.treated) : 'Tested'}
          </th>
        )}
        {!columns.narrow && (
          <th scope="col" className="forest-right">
            {columns.counts || sides.control === 'placebo' ? capital(sides.control) : 'Control'}
          </th>
        )}
        <th scope="col" className="forest-over-plot">
          {endpoint.short}
        </th>
        {columns.effects.map((id) => (
          <th key={id} scope="col" className="forest-right">
            {columns.narrow ? short : id === 'recomputed' || !two ? label : 'Published'}
            <small>
              {id === 'recomputed' ? '95% CI, calc' : two ? '95% CI' : 'published, 95% CI'}
            </small>
          </th>
        ))}
        {columns.weight && (
          <th scope="col" className="forest-right">
            Weight <small>%, calc</small>
          </th>
        )}
        {columns.published && (
          <th scope="col" className="forest-right">
            <span title="Confidence in the figures, and the number of sources">Sure</span>
          </th>
        )}
      </tr>
    </thead>
  )
}
