/** One feed: its state, what happened, how it is called and checked, and the way out of it. */
import { useCallback, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { MethodInput, MethodOutput } from '../../../shared/contract.ts';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import { client } from '../../bridge.ts';
import { commaList, Field } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Failure } from '../../components/states.tsx';
import { Toggle } from '../../components/toggle.tsx';
import { openExternal, refresh, showError } from '../../state/actions.ts';
import { loadFeeds, useLibrary } from '../../state/library.ts';
import { showToast } from '../../state/toasts.ts';
import { closeSheet, goTo, useUi } from '../../state/ui.ts';
import { feedState } from '../../texts/feeds.ts';
import { ago, clockTime, counted, number } from '../../texts/format.ts';
import { FeedLog } from './feed-log.tsx';

type Details = MethodOutput<'feeds.get'>;
type Change = Omit<MethodInput<'feeds.update'>, 'feedId'>;

const intervals: readonly { value: string; title: string }[] = [
  { value: '', title: 'Offprint decides' },
  { value: '30', title: 'Every half hour' },
  { value: '60', title: 'Every hour' },
  { value: '360', title: 'Every six hours' },
  { value: '1440', title: 'Once a day' },
  { value: '10080', title: 'Once a week' },
];

function useDetails(feedId: number) {
  const [details, setDetails] = useState<Details | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  const load = useCallback(async () => {
    try {
      setDetails(await client().call('feeds.get', { feedId }));
      setError(null);
    } catch (thrown) {
      setError(toWireError(thrown));
    }
  }, [feedId]);
  useEffect(() => {
    void load();
    return client().on('feeds.changed', ({ feedIds }) => {
      if (feedIds.length === 0 || feedIds.includes(feedId)) void load();
    });
  }, [load, feedId]);
  return { details, error, load };
}

function Unsubscribe({ feed }: { feed: Details['feed'] }) {
  const [isAsking, setIsAsking] = useState(false);
  const [keepSaved, setKeepSaved] = useState(true);
  const remove = async () => {
    try {
      const { removedArticles, keptArticles } = await client().call('feeds.remove', {
        feedId: feed.id,
        keepSaved,
      });
      const { place } = useUi.getState();
      closeSheet();
      if (place.kind === 'feed' && place.id === feed.id) goTo({ kind: 'view', view: 'unread' });
      await loadFeeds();
      const kept = keptArticles > 0 ? `, ${counted(keptArticles, 'saved article')} kept` : '';
      showToast({ text: `Unsubscribed: ${counted(removedArticles, 'article')} removed${kept}.` });
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
    <div className="unsubscribe">
      {feed.articleCount === 0 ? (
        <p>It has brought no articles; nothing is lost with it.</p>
      ) : (
        <>
          <p>
            {feed.articleCount === 1
              ? 'Its article leaves the library.'
              : `Its ${counted(feed.articleCount, 'article')} leave the library.`}{' '}
            This cannot be undone.
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

function FeedForm({ details, onChange }: { details: Details; onChange: (change: Change) => void }) {
  const { feed } = details;
  const folders = useLibrary((state) => state.folders);
  const [title, setTitle] = useState(feed.customTitle ?? '');
  const [tags, setTags] = useState(feed.autoTags.join(', '));
  const interval = feed.intervalMinutes === null ? '' : String(feed.intervalMinutes);
  const choices = intervals.some(({ value }) => value === interval)
    ? intervals
    : [...intervals, { value: interval, title: `Every ${number(Number(interval))} minutes` }];
  return (
    <div className="form">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: fields inside save when the focus leaves them. */}
      <div
        className="field-pair"
        onBlur={() => {
          const name = title.trim() === '' ? null : title.trim();
          if (name !== feed.customTitle) onChange({ customTitle: name });
          const names = commaList(tags);
          if (names.join() !== feed.autoTags.join()) onChange({ autoTags: names });
        }}
      >
        <Field label="Title" value={title} onChange={setTitle} placeholder={feed.feedTitle ?? feed.url} />
        <Field label="Tags for new articles" value={tags} onChange={setTags} placeholder="None" />
      </div>
      <div className="field-pair">
        <Select
          label="Folder"
          value={feed.folderId === null ? '' : String(feed.folderId)}
          choices={[
            { value: '', title: 'None' },
            ...folders.map((folder) => ({ value: String(folder.id), title: folder.name })),
          ]}
          onChange={(value) => onChange({ folderId: value === '' ? null : Number(value) })}
        />
        <Select
          label="Checked"
          value={interval}
          choices={choices}
          onChange={(value) => onChange({ intervalMinutes: value === '' ? null : Number(value) })}
        />
      </div>
      <Toggle
        title="Pause"
        detail="It stays in the library and is not asked for new articles."
        isOn={feed.isPaused}
        onChange={(isPaused) => onChange({ isPaused })}
      />
    </div>
  );
}

export function FeedSheet({ feedId }: { feedId: number }) {
  const { details, error, load } = useDetails(feedId);
  const update = async (change: Change) => {
    try {
      await client().call('feeds.update', { feedId, ...change });
      await Promise.all([load(), loadFeeds()]);
    } catch (thrown) {
      showError(thrown);
    }
  };
  if (details === null) {
    return (
      <Sheet title="Feed">
        {error === null ? null : <Failure error={error} onRetry={() => void load()} />}
      </Sheet>
    );
  }
  const { feed } = details;
  const now = Date.now();
  const state = feedState(feed, now);
  const siteUrl = feed.siteUrl ?? feed.url;
  return (
    <Sheet
      title={feed.title}
      size="large"
      footer={
        <>
          <Unsubscribe feed={feed} />
          <span className="toolbar-gap" />
          <Button className="button" onPress={() => void refresh([feed.id])}>
            Refresh now
          </Button>
          <Button className="button button-main" onPress={closeSheet}>
            Done
          </Button>
        </>
      }
    >
      <p className="feed-state" data-tone={state.tone} role="status">
        {state.sentence}
        {feed.nextCheckAt !== null && feed.nextCheckAt > now
          ? ` Next check: ${clockTime(feed.nextCheckAt, now)}.`
          : ''}
      </p>
      <p className="feed-facts">
        {counted(feed.articleCount, 'article')}, {number(feed.unreadCount)} unread, added{' '}
        {ago(feed.addedAt, now)} ·{' '}
        <Button className="link-button" onPress={() => void openExternal(siteUrl)}>
          {siteUrl}
        </Button>
      </p>
      {feed.description === null || feed.description === '' ? null : (
        <p className="feed-facts" dir="auto">
          {feed.description}
        </p>
      )}
      <FeedForm details={details} onChange={(change) => void update(change)} />
      <FeedLog log={details.log} />
    </Sheet>
  );
}
