/** What happened at the latest checks of a feed, newest first. */
import type { FetchLogEntry } from '../../../shared/model.ts';
import { outcomeSentence } from '../../texts/feeds.ts';
import { age, bytes, fullDate, number } from '../../texts/format.ts';

const maxEntries = 30;

function measures(entry: FetchLogEntry): string {
  return [
    entry.httpStatus === null ? '' : String(entry.httpStatus),
    entry.durationMs === null ? '' : `${number(entry.durationMs)} ms`,
    entry.bytes === null ? '' : bytes(entry.bytes),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

export function FeedLog({ log }: { log: readonly FetchLogEntry[] }) {
  const now = Date.now();
  return (
    <section className="feed-log" aria-label="Log">
      <h3>Log</h3>
      {log.length === 0 ? <p className="field-hint">It has not been checked yet.</p> : null}
      <ul>
        {log.slice(0, maxEntries).map((entry) => (
          <li key={entry.at} data-failed={entry.outcome.status === 'failed' || undefined}>
            <time dateTime={new Date(entry.at).toISOString()} title={fullDate(entry.at)}>
              {age(entry.at, now)}
            </time>
            <span>
              {outcomeSentence(entry.outcome, now)}
              {entry.itemProblems.slice(0, 5).map((problem) => (
                <small key={problem} dir="auto">
                  {problem}
                </small>
              ))}
            </span>
            <em>{measures(entry)}</em>
          </li>
        ))}
      </ul>
    </section>
  );
}
