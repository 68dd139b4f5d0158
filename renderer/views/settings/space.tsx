/** Where the library's bytes are, and the way to let go of what nobody needs. */
import { useEffect, useState } from 'react';
import type { MethodOutput } from '../../../shared/contract.ts';
import { spaceTexts, tidiedSentence } from '../../../shared/texts/care.ts';
import { bytes, number } from '../../../shared/texts/format.ts';
import { client } from '../../bridge.ts';
import { BusyButton } from '../../components/busy-button.tsx';
import { JobProgressBar } from '../../components/job-progress.tsx';
import { showError } from '../../state/show-error.ts';

type Space = MethodOutput<'library.space'>;

const mostFeeds = 8;

function Rows({ space }: { space: Space }) {
  const parts: readonly (readonly [string, number])[] = [
    [spaceTexts.texts, space.markupBytes],
    [spaceTexts.pageTexts, space.fullTextBytes],
    [spaceTexts.earlierTexts, space.revisionBytes],
    [spaceTexts.index, space.indexBytes],
    [spaceTexts.pictures(space.images), space.imageBytes],
    [spaceTexts.recordings(space.recordings), space.recordingBytes],
    [spaceTexts.free, space.freeBytes],
  ];
  return (
    <>
      <dl className="facts space-facts">
        {parts.map(([name, size]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{bytes(size)}</dd>
          </div>
        ))}
      </dl>
      {space.feeds.length === 0 ? null : (
        <table className="space-feeds">
          <caption>{spaceTexts.feedsTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{spaceTexts.feed}</th>
              <th scope="col">{spaceTexts.articles}</th>
              <th scope="col">{spaceTexts.size}</th>
            </tr>
          </thead>
          <tbody>
            {space.feeds.slice(0, mostFeeds).map((feed) => (
              <tr key={feed.feedId}>
                <th scope="row" dir="auto">
                  {feed.title}
                </th>
                <td>{number(feed.articles)}</td>
                <td>{bytes(feed.markupBytes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

export function LibrarySpace() {
  const [space, setSpace] = useState<Space | null>(null);
  const [jobId, setJobId] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const measure = () => client().call('library.space', {}).then(setSpace, showError);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured once, and again after tidying.
  useEffect(() => void measure(), []);

  const tidy = async () => {
    setJobId('');
    setSaid('');
    try {
      const started = await client().call('library.compact', {});
      setJobId(started.jobId);
      const result = await client().call('jobs.wait', started);
      if (result.kind !== 'compact') return;
      setSaid(tidiedSentence(result.summary));
      await measure();
    } catch (thrown) {
      showError(thrown);
    } finally {
      setJobId(null);
    }
  };

  return (
    <>
      {space === null ? null : <Rows space={space} />}
      <div className="button-row">
        <BusyButton className="button" isBusy={jobId !== null} onPress={() => void tidy()}>
          {jobId === null ? spaceTexts.tidy : spaceTexts.tidying}
        </BusyButton>
      </div>
      {jobId === null ? null : (
        <JobProgressBar jobId={jobId === '' ? null : jobId} words={spaceTexts.tidyingUp} canCancel />
      )}
      <p role="status" className="field-hint">
        {said === '' ? spaceTexts.hint : said}
      </p>
    </>
  );
}
