/** The way out of a feed, with a question before anything is lost. */
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { counted } from '../../../shared/texts/format.ts';
import { client } from '../../bridge.ts';
import { Toggle } from '../../components/toggle.tsx';
import { loadFeeds } from '../../state/library.ts';
import { showError } from '../../state/show-error.ts';
import { closeSheet, goTo, useUi } from '../../state/ui.ts';
import { showWayBack } from '../../state/undo.ts';
import type { FeedDetails } from './use-feed.ts';

export function Unsubscribe({ feed }: { feed: FeedDetails['feed'] }) {
  const [isAsking, setIsAsking] = useState(false);
  const [keepSaved, setKeepSaved] = useState(true);
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAsking) question.current?.scrollIntoView({ block: 'nearest' });
  }, [isAsking]);
  const remove = async () => {
    try {
      const { removedArticles, keptArticles, undoId } = await client().call('feeds.remove', {
        feedId: feed.id,
        keepSaved,
      });
      const { place } = useUi.getState();
      closeSheet();
      if (place.kind === 'feed' && place.id === feed.id) goTo({ kind: 'view', view: 'unread' });
      await loadFeeds();
      const kept = keptArticles > 0 ? `, ${counted(keptArticles, 'saved article')} kept` : '';
      showWayBack(`Unsubscribed: ${counted(removedArticles, 'article')} removed${kept}.`, undoId);
    } catch (thrown) {
      showError(thrown);
    }
  };
  if (!isAsking) {
    return (
      <Button className="button button-bad" onPress={() => setIsAsking(true)}>
        Unsubscribe…
      </Button>
    );
  }
  return (
    <div ref={question} className="unsubscribe">
      {feed.articleCount === 0 ? (
        <p>It has brought no articles; nothing is lost with it.</p>
      ) : (
        <>
          <p>
            {feed.articleCount === 1
              ? 'Its article leaves the library.'
              : `Its ${counted(feed.articleCount, 'article')} leave the library.`}{' '}
            It can be undone for an hour, while Offprint runs.
          </p>
          <Toggle title="Keep saved and tagged articles" isOn={keepSaved} onChange={setKeepSaved} />
        </>
      )}
      <div className="button-row">
        <Button className="button" onPress={() => setIsAsking(false)}>
          Keep the feed
        </Button>
        <Button className="button button-bad" onPress={() => void remove()}>
          Unsubscribe
        </Button>
      </div>
    </div>
  );
}
