/** The way out of a feed, with a question before anything is lost. */
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { unsubscribeTexts } from '../../../shared/texts/feed-page.ts';
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
      showWayBack(unsubscribeTexts.done(removedArticles, keptArticles), undoId);
    } catch (thrown) {
      showError(thrown);
    }
  };
  if (!isAsking) {
    return (
      <Button className="button button-bad" onPress={() => setIsAsking(true)}>
        {unsubscribeTexts.ask}
      </Button>
    );
  }
  return (
    <div ref={question} className="unsubscribe">
      {feed.articleCount === 0 ? (
        <p>{unsubscribeTexts.noneLost}</p>
      ) : (
        <>
          <p>{unsubscribeTexts.question(feed.articleCount)}</p>
          <Toggle title={unsubscribeTexts.keepSaved} isOn={keepSaved} onChange={setKeepSaved} />
        </>
      )}
      <div className="button-row">
        <Button className="button" onPress={() => setIsAsking(false)}>
          {unsubscribeTexts.keep}
        </Button>
        <Button className="button button-bad" onPress={() => void remove()}>
          {unsubscribeTexts.unsubscribe}
        </Button>
      </div>
    </div>
  );
}
