/** Where the library's bytes are, and the way to let go of what nobody needs. */
import { useEffect, useState } from 'react';
import type { MethodOutput } from '../../../shared/contract.ts';
import type { CompactSummary } from '../../../shared/model/care.ts';
import { bytes, counted, number } from '../../../shared/texts/format.ts';
import { client } from '../../bridge.ts';
import { BusyButton } from '../../components/busy-button.tsx';
import { JobProgressBar } from '../../components/job-progress.tsx';
import { showError } from '../../state/show-error.ts';

type Space = MethodOutput<'library.space'>;

const mostFeeds = 8;

function tidiedText(summary: CompactSummary): string {
  const { prunedArticles, removedImages, removedImageBytes, removedRecordings, removedRecordingBytes } =
    summary;
  const parts = [
    counted(prunedArticles, 'article'),
    `${counted(removedImages, 'unused picture')} (${bytes(removedImageBytes)})`,
    removedRecordings === 0
      ? ''
      : `${counted(removedRecordings, 'recording')} (${bytes(removedRecordingBytes)})`,
  ].filter((part) => part !== '');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)} removed.`;
}

function Rows({ space }: { space: Space }) {
  const parts: readonly (readonly [string, number])[] = [
    ['Texts', space.markupBytes],
    ['Texts of articles’ pages', space.fullTextBytes],
    ['Earlier texts', space.revisionBytes],
    ['Words to search by', space.indexBytes],
    [`Pictures (${number(space.images)})`, space.imageBytes],
    [`Recordings (${number(space.recordings)})`, space.recordingBytes],
    ['Free, used for what comes next', space.freeBytes],
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
          <caption>Feeds with the most text</caption>
          <thead>
            <tr>
              <th scope="col">Feed</th>
              <th scope="col">Articles</th>
              <th scope="col">Size</th>
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
      setSaid(tidiedText(result.summary));
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
          {jobId === null ? 'Tidy up now' : 'Tidying up…'}
        </BusyButton>
      </div>
      {jobId === null ? null : (
        <JobProgressBar jobId={jobId === '' ? null : jobId} words="Tidying up" canCancel />
      )}
      <p role="status" className="field-hint">
        {said === ''
          ? 'Lets go what the rule takes, and pictures and recordings no article has. The command “offprint compact” also makes the file smaller.'
          : said}
      </p>
    </>
  );
}
