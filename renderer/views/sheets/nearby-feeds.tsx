/** Feeds a list named in the reader's own network: whether they are to be read, asked once. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import type { ImportSummary } from '../../../shared/model/imports.ts';
import { importTexts } from '../../../shared/texts/imports.ts';
import { client } from '../../bridge.ts';
import { BusyButton } from '../../components/busy-button.tsx';
import { Problem } from '../../components/problem.tsx';
import { refresh } from '../../state/actions.ts';
import { loadFeeds } from '../../state/library.ts';

type Nearby = ImportSummary['nearby'];

const shown = 200;
const texts = importTexts.nearby;

export function NearbyFeeds({ feeds }: { feeds: Nearby }) {
  const [answer, setAnswer] = useState<'open' | 'reading' | 'read' | 'left'>('open');
  const [error, setError] = useState<WireError | null>(null);
  if (feeds.length === 0) return null;

  const read = async () => {
    setAnswer('reading');
    setError(null);
    try {
      for (const { feedId } of feeds) await client().call('feeds.update', { feedId, isPaused: false });
      setAnswer('read');
      await loadFeeds();
      void refresh();
    } catch (thrown) {
      setError(toWireError(thrown));
      setAnswer('open');
    }
  };

  const isOpen = answer === 'open' || answer === 'reading';
  return (
    <section className="nearby-feeds" aria-label={texts.title}>
      <p>{texts.asked(feeds.length)}</p>
      <ul>
        {feeds.slice(0, shown).map(({ feedId, title, url }) => (
          <li key={feedId}>
            <b dir="auto">{title}</b> {title === url ? null : <small dir="ltr">{url}</small>}
          </li>
        ))}
      </ul>
      {feeds.length > shown ? <p>{importTexts.more(feeds.length - shown)}</p> : null}
      {error === null ? null : <Problem error={error} />}
      {isOpen ? (
        <div className="button-row">
          <BusyButton className="button" isBusy={answer === 'reading'} onPress={() => void read()}>
            {texts.read}
          </BusyButton>
          <Button className="button" onPress={() => setAnswer('left')}>
            {texts.leave}
          </Button>
        </div>
      ) : (
        <p role="status">{answer === 'read' ? texts.areRead : texts.areLeft}</p>
      )}
    </section>
  );
}
