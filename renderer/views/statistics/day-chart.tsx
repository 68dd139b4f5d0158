/** Articles read, a bar a day (a week, where there are many), of at least one. The table below it says the same in figures. */
import { number, shortDayOf } from '../../../shared/texts/format.ts';
import { statisticsTexts } from '../../../shared/texts/statistics.ts';

type Day = { day: string; read: number };
type Bar = { key: string; label: string; from: string; read: number };

const mostBars = 100;
const width = 600;
const height = 120;

export function barsOf(days: readonly Day[]): Bar[] {
  const size = days.length > mostBars ? 7 : 1;
  const bars: Bar[] = [];
  for (let start = 0; start < days.length; start += size) {
    const part = days.slice(start, start + size);
    const [first] = part;
    const last = part.at(-1);
    if (first === undefined || last === undefined) continue;
    const label =
      first === last ? shortDayOf(first.day) : `${shortDayOf(first.day)} – ${shortDayOf(last.day)}`;
    bars.push({
      key: first.day,
      label,
      from: shortDayOf(first.day),
      read: part.reduce((sum, day) => sum + day.read, 0),
    });
  }
  return bars;
}

export function DayChart({ days, label }: { days: readonly Day[]; label: string }) {
  const bars = barsOf(days);
  const most = Math.max(1, ...bars.map((bar) => bar.read));
  const step = width / Math.max(1, bars.length);
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={label}>
        {/* There is no half of one article. */}
        {(most > 1 ? [0.5, 1] : [1]).map((share) => (
          <line
            key={share}
            className="chart-line"
            x1={0}
            x2={width}
            y1={height * (1 - share)}
            y2={height * (1 - share)}
          />
        ))}
        {bars.map((bar, index) => {
          const size = bar.read === 0 ? 1 : Math.max(2, (bar.read / most) * height);
          return (
            <rect
              key={bar.key}
              className={bar.read === 0 ? 'chart-none' : 'chart-bar'}
              x={index * step + step * 0.12}
              y={height - size}
              width={step * 0.76}
              height={size}
            >
              <title>{`${bar.label}: ${number(bar.read)}`}</title>
            </rect>
          );
        })}
      </svg>
      <div className="chart-ends" aria-hidden="true">
        <span>{bars[0]?.from}</span>
        <span>{statisticsTexts.most(most)}</span>
        <span>{bars.at(-1)?.from}</span>
      </div>
      <details>
        <summary>{statisticsTexts.asATable}</summary>
        <table className="space-feeds">
          <thead>
            <tr>
              <th scope="col">{statisticsTexts.time}</th>
              <th scope="col">{statisticsTexts.read}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.key}>
                <th scope="row">{bar.label}</th>
                <td>{number(bar.read)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
