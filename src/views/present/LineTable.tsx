import { Figure } from '@/views/Figure'
import type { Line } from './describe'

/** The numbers of a chart as a table. */
export function LineTable({ lines }: { lines: readonly Line[] }) {
  return (
    <div className="line-table">
      <table>
        <thead>
          <tr>
            <th scope="col">Of</th>
            <th scope="col">Arm or comparison</th>
            <th scope="col">Result</th>
            <th scope="col">95% interval</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, of, name, figure, interval }) => (
            <tr key={key}>
              <td>{of}</td>
              <th scope="row">{name}</th>
              <td>
                {figure === 'not shown yet' ? figure : <Figure source={key}>{figure}</Figure>}
              </td>
              <td>{interval}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
