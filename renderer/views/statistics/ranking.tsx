/** Names with figures, and a bar for each: a table for the ear, a chart for the eye. */
import { Button } from 'react-aria-components';

type Row = { key: string; name: string; value: number; words: string; onPress?: () => void };
type Props = { caption: string; nameColumn: string; valueColumn: string; rows: readonly Row[] };

export function Ranking({ caption, nameColumn, valueColumn, rows }: Props) {
  const most = Math.max(1, ...rows.map((row) => row.value));
  return (
    <table className="ranking">
      <caption>{caption}</caption>
      <thead className="hidden">
        <tr>
          <th scope="col">{nameColumn}</th>
          <th scope="col">{valueColumn}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" dir="auto">
              {row.onPress === undefined ? (
                row.name
              ) : (
                <Button className="link-button" onPress={row.onPress}>
                  {row.name}
                </Button>
              )}
              <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect className="chart-bar" x={0} y={0} width={(row.value / most) * 100} height={4} rx={1} />
              </svg>
            </th>
            <td>{row.words}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
