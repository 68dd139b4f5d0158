/** The latest checks as a strip, oldest first: tall for something new, low for nothing new, hatched for a failure. */

import { outcomeKind } from '../../../shared/feed-state.ts';
import type { FetchLogEntry } from '../../../shared/model/feeds.ts';
import { fullDate } from '../../../shared/texts/format.ts';
import { outcomesSummary, outcomeWords } from '../../../shared/texts/health.ts';

const shown = 30;

export function OutcomeStrip({ log, now }: { log: readonly FetchLogEntry[]; now: number }) {
  const latest = log.slice(0, shown);
  if (latest.length === 0) return null;
  const summary = outcomesSummary(latest);
  return (
    <figure className="strip">
      <div role="img" aria-label={summary} className="strip-bars">
        {latest.toReversed().map((entry) => (
          <i
            key={entry.at}
            data-kind={outcomeKind(entry.outcome)}
            title={`${fullDate(entry.at)}\n${outcomeWords(entry.outcome, now)}`}
          />
        ))}
      </div>
      <figcaption aria-hidden="true">{summary}</figcaption>
    </figure>
  );
}
