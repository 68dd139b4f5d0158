/** What happened at the latest checks of a feed, newest first. */
import type { FetchLogEntry } from '../../../shared/model/feeds.ts';
import { logTexts } from '../../../shared/texts/feed-page.ts';
import { age, bytes, fullDate } from '../../../shared/texts/format.ts';
import { outcomeWords } from '../../../shared/texts/health.ts';
import { itemProblemWords } from '../../../shared/texts/item-problems.ts';
import { useNow } from '../../state/now.ts';

const shownProblems = 5;

function measures(entry: FetchLogEntry): string {
  return [
    entry.httpStatus === null ? '' : String(entry.httpStatus),
    entry.bytes === null || entry.bytes === 0 ? '' : bytes(entry.bytes),
    entry.durationMs === null ? '' : logTexts.took(entry.durationMs),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

export function FeedLog({ log }: { log: readonly FetchLogEntry[] }) {
  const now = Math.max(useNow(), Date.now());
  if (log.length === 0) return <p className="feed-facts">{logTexts.none}</p>;
  return (
    <ul className="feed-log" aria-label={logTexts.title}>
      {log.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two checks may end in the same millisecond.
        <li key={`${entry.at} ${index}`} data-failed={entry.outcome.status === 'failed' || undefined}>
          <time dateTime={new Date(entry.at).toISOString()} title={fullDate(entry.at)}>
            {age(entry.at, now)}
          </time>
          <span>
            {outcomeWords(entry.outcome, now)}
            {entry.itemProblems.slice(0, shownProblems).map((problem, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may be equal, and the list never changes.
              <small key={at} dir="auto">
                {itemProblemWords(problem)}
              </small>
            ))}
            {entry.itemProblems.length > shownProblems ? (
              <small>{logTexts.more(entry.itemProblems.length - shownProblems)}</small>
            ) : null}
          </span>
          <em>{measures(entry)}</em>
        </li>
      ))}
    </ul>
  );
}
