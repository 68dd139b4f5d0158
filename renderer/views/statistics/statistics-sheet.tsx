/** Reading in figures: over time, by feed and tag, what is never read, and what brings most. */
import { ChartColumn } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { WireError } from '../../../shared/errors.ts';
import { toWireError } from '../../../shared/errors.ts';
import type { ReadingStatistics } from '../../../shared/model/statistics.ts';
import { number } from '../../../shared/texts/format.ts';
import { perDay, periods, readingSentence, statisticsTexts } from '../../../shared/texts/statistics.ts';
import { client } from '../../bridge.ts';
import { Problem } from '../../components/problem.tsx';
import { Select } from '../../components/select.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Empty } from '../../components/states.tsx';
import { useNow } from '../../state/now.ts';
import { closeSheet, goTo, openSheet } from '../../state/ui.ts';
import { DayChart } from './day-chart.tsx';
import { Ranking } from './ranking.tsx';
import { unreadFeeds } from './unread-feeds.ts';

const mostRows = 8;

const totalRead = ({ days }: ReadingStatistics): number => days.reduce((sum, day) => sum + day.read, 0);

/** In place of a chart without a bar. */
function NothingRead({ text }: { text: string }) {
  return (
    <div role="status">
      <Empty text={text} picture={<ChartColumn className="figures-sign" aria-hidden="true" />}>
        <p className="field-hint">{statisticsTexts.whatCounts}</p>
      </Empty>
    </div>
  );
}

function Figures({ statistics }: { statistics: ReadingStatistics }) {
  const now = useNow();
  const { feeds, tags, days } = statistics;
  const unread = unreadFeeds(statistics, now).slice(0, mostRows);
  const read = feeds
    .filter((feed) => feed.read > 0)
    .sort((one, other) => other.read - one.read)
    .slice(0, mostRows);
  const arriving = feeds.filter((feed) => feed.arrived > 0).slice(0, mostRows);
  const toFeed = (feedId: number) => () => {
    closeSheet();
    goTo({ kind: 'feed', id: feedId });
  };
  const summary = readingSentence(statistics);
  return (
    <div className="figures">
      {totalRead(statistics) === 0 ? (
        <NothingRead text={summary} />
      ) : (
        <>
          <p role="status">{summary}</p>
          <DayChart days={days} label={statisticsTexts.chart(summary)} />
        </>
      )}
      <div className="rankings">
        {read.length === 0 ? null : (
          <Ranking
            caption={statisticsTexts.readMost}
            nameColumn={statisticsTexts.feed}
            valueColumn={statisticsTexts.articlesRead}
            rows={read.map((feed) => ({
              key: String(feed.feedId),
              name: feed.title,
              value: feed.read,
              words: statisticsTexts.readOf(feed.read, Math.max(feed.arrived, feed.read)),
              onPress: toFeed(feed.feedId),
            }))}
          />
        )}
        {tags.length === 0 ? null : (
          <Ranking
            caption={statisticsTexts.tagsByReading}
            nameColumn={statisticsTexts.tag}
            valueColumn={statisticsTexts.articlesRead}
            rows={tags.slice(0, mostRows).map((tag) => ({
              key: tag.name,
              name: tag.name,
              value: tag.read,
              words: number(tag.read),
            }))}
          />
        )}
        {arriving.length === 0 ? null : (
          <Ranking
            caption={statisticsTexts.bringMost}
            nameColumn={statisticsTexts.feed}
            valueColumn={statisticsTexts.newArticles}
            rows={arriving.map((feed) => ({
              key: String(feed.feedId),
              name: feed.title,
              value: feed.arrived,
              words: perDay(feed.arrived, days.length),
              onPress: toFeed(feed.feedId),
            }))}
          />
        )}
        {unread.length === 0 ? null : (
          <Ranking
            caption={statisticsTexts.neverRead}
            nameColumn={statisticsTexts.feed}
            valueColumn={statisticsTexts.newNoneRead}
            rows={unread.map((feed) => ({
              key: String(feed.feedId),
              name: feed.title,
              value: feed.arrived,
              words: statisticsTexts.readOf(0, feed.arrived),
              onPress: () => openSheet({ kind: 'feed', feedId: feed.feedId }),
            }))}
          />
        )}
      </div>
    </div>
  );
}

export function StatisticsSheet() {
  const [days, setDays] = useState('30');
  const [statistics, setStatistics] = useState<ReadingStatistics | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  useEffect(() => {
    let isCurrent = true;
    client()
      .call('library.reading', { days: Number(days) })
      .then((answer) => isCurrent && setStatistics(answer))
      .catch((thrown: unknown) => isCurrent && setError(toWireError(thrown)));
    return () => {
      isCurrent = false;
    };
  }, [days]);
  // What was read of a feed that is there no longer counts, though the feed is not named.
  const isEmpty = statistics !== null && statistics.feeds.length === 0 && totalRead(statistics) === 0;
  return (
    <Sheet title={statisticsTexts.title} size="large">
      <Select label={statisticsTexts.time} value={days} choices={periods} onChange={setDays} />
      {error === null ? null : <Problem error={error} />}
      {isEmpty ? <NothingRead text={statisticsTexts.nothing(Number(days))} /> : null}
      {statistics === null || isEmpty ? null : <Figures statistics={statistics} />}
      <p className="field-hint">{statisticsTexts.hint}</p>
    </Sheet>
  );
}
