/** The middle pane: search, header, what is new, and the rows or what stands in their place. */

import { ArrowUp } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { Button } from 'react-aria-components';
import { emptyTexts, listTexts } from '../../../shared/texts/list.ts';
import { commandKey } from '../../commands/bindings.ts';
import type { CommandEntry } from '../../commands/command.ts';
import { keyText } from '../../commands/keys.ts';
import { focusList } from '../../commands/moves.ts';
import { runCommand } from '../../commands/table.ts';
import { Empty, Failure } from '../../components/states.tsx';
import { Within } from '../../components/within.tsx';
import { refresh } from '../../state/actions.ts';
import { isAskedAlready, reload, showScope, useArticleList } from '../../state/article-list.ts';
import { useCorrected } from '../../state/corrections.ts';
import { useLibrary } from '../../state/library.ts';
import { listScope, type Place, placeKey, placeTitle, type ViewName } from '../../state/places.ts';
import { hasPicks, useSelection } from '../../state/selection.ts';
import { goTo, openSheet, setSearch, useUi } from '../../state/ui.ts';
import { GapNotice } from './gap-notice.tsx';
import { ListHeader } from './list-header.tsx';
import { PagesNotice } from './pages-notice.tsx';
import { PicksBar } from './picks-bar.tsx';
import { PlaceNotice } from './place-notice.tsx';
import { QueryBox } from './query-box.tsx';
import { ArticleRows } from './rows.tsx';

/** The scope shown follows place, search and order. A smart feed's text is part of the question. */
function useScope(): void {
  const place = useUi((state) => state.place);
  const search = useUi((state) => state.search);
  const sort = useUi((state) => (state.groupBy === 'feed' ? 'feed' : state.sort));
  const smartFeeds = useLibrary((state) => state.smartFeeds);
  const scope = listScope(place, search, sort, smartFeeds, new Date());
  const text = JSON.stringify(scope);
  const key = placeKey(place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the scope it was made of; another place asks for itself.
  useEffect(() => {
    if (!isAskedAlready(scope)) void showScope(scope);
  }, [text, key]);
}

/** As the reader has set it; null: no key runs the command. */
function keyOf(commandId: CommandEntry['id']): string | null {
  const key = commandKey(commandId);
  return key === null ? null : keyText(key);
}

const emptyViews: Partial<Record<ViewName, () => string>> = {
  recent: () => emptyTexts.recent,
  offline: () => emptyTexts.offline,
  edited: () => emptyTexts.edited,
  snoozed: () => emptyTexts.snoozed(keyOf('article.snooze')),
  muted: () => emptyTexts.muted(keyOf('article.toggleMuted')),
};

function emptyWords(
  place: Place,
  search: string,
  hasFeeds: boolean,
  title: string,
): { text: string; action?: { title: string; run: () => void } } {
  const toAll = { title: emptyTexts.showAll, run: () => goTo({ kind: 'view', view: 'all' }) };
  if (search.trim() !== '') {
    const isAll = place.kind === 'view' && place.view === 'all';
    const searchAll = {
      title: emptyTexts.searchAll,
      run: () => {
        goTo({ kind: 'view', view: 'all' });
        setSearch(search);
        focusList();
      },
    };
    return {
      text: emptyTexts.noMatch(title),
      action: isAll ? { title: emptyTexts.clearSearch, run: () => setSearch('') } : searchAll,
    };
  }
  if (!hasFeeds && place.kind === 'view') {
    return {
      text: emptyTexts.library,
      action: { title: emptyTexts.addFeed, run: () => openSheet({ kind: 'add-feed' }) },
    };
  }
  if (place.kind === 'view' && place.view === 'saved') {
    return { text: emptyTexts.saved(keyOf('article.toggleSaved')), action: toAll };
  }
  if (place.kind === 'view' && place.view === 'later') {
    return { text: emptyTexts.later(keyOf('article.toggleLater')), action: toAll };
  }
  if (place.kind === 'view' && place.view === 'unread') {
    return { text: emptyTexts.unread, action: toAll };
  }
  if (place.kind === 'view' && place.view === 'today') {
    return { text: emptyTexts.today, action: toAll };
  }
  if (place.kind === 'view' && place.view !== 'all') {
    return { text: emptyViews[place.view]?.() ?? '', action: toAll };
  }
  if (place.kind === 'view') {
    return {
      text: emptyTexts.all,
      action: { title: emptyTexts.refreshAll, run: () => void refresh() },
    };
  }
  if (place.kind === 'feed') {
    return {
      text: emptyTexts.feed,
      action: { title: emptyTexts.feedDetails, run: () => openSheet({ kind: 'feed', feedId: place.id }) },
    };
  }
  return { text: emptyTexts.other, action: toAll };
}

function DidYouMean({ corrections }: { corrections: readonly string[] }) {
  if (corrections.length === 0) return null;
  return (
    <p className="did-you-mean">
      <Within
        words={emptyTexts.didYouMean}
        parts={corrections.map((correction) => (
          <Button key={correction} className="correction" onPress={() => setSearch(correction)}>
            {correction}
          </Button>
        ))}
      />
    </p>
  );
}

function Skeleton() {
  return (
    <div className="skeleton" aria-hidden="true">
      {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
        <div key={key}>
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}

function Content({ title }: { title: string }) {
  const phase = useArticleList((state) => state.phase);
  const error = useArticleList((state) => state.error);
  const isEmpty = useArticleList((state) => state.pages.every((page) => page.outline.length === 0));
  const isAnswered = useArticleList((state) => state.pages.length > 0);
  const place = useUi((state) => state.place);
  const search = useUi((state) => state.search);
  const hasFeeds = useLibrary((state) => state.feeds.length > 0);
  const corrections = useCorrected(phase === 'ready' && isAnswered && isEmpty);
  const isSlow = useArticleList((state) => state.isSlow);
  if (phase === 'failed' && error !== null) return <Failure error={error} onRetry={() => void reload()} />;
  if (phase === 'ready' && isEmpty) {
    return (
      <Empty {...emptyWords(place, search, hasFeeds, title)}>
        <DidYouMean corrections={corrections} />
      </Empty>
    );
  }
  if (!isAnswered) return isSlow ? <Skeleton /> : null;
  return <ArticleRows />;
}

/** Floats over the rows: what arrives moves nothing that one reads. */
function Fresh() {
  const count = useArticleList((state) => state.freshCount);
  return (
    <div className="fresh-place" role="status" aria-label={listTexts.newArticles}>
      {count === 0 ? null : (
        <Button className="fresh" onPress={() => runCommand('list.showFresh')}>
          <ArrowUp size={13} strokeWidth={2.25} aria-hidden="true" />
          {listTexts.fresh(count)}
        </Button>
      )}
    </div>
  );
}

export function ListPane({ isSidebarShown, children }: { isSidebarShown: boolean; children: ReactNode }) {
  const place = useUi((state) => state.place);
  const feeds = useLibrary((state) => state.feeds);
  const folders = useLibrary((state) => state.folders);
  const smartFeeds = useLibrary((state) => state.smartFeeds);
  const isOnline = useLibrary((state) => state.isOnline);
  const isPicking = useSelection(hasPicks);
  const title = placeTitle(place, { feeds, folders, smartFeeds });
  useScope();
  return (
    <section id="list-pane" className="list-pane" aria-label={listTexts.list}>
      <QueryBox placeTitle={title} />
      {isPicking ? <PicksBar /> : <ListHeader title={title} isSidebarShown={isSidebarShown} />}
      {isOnline ? null : (
        <p className="offline-notice" role="status">
          {listTexts.offline}
        </p>
      )}
      <PlaceNotice />
      <GapNotice />
      <PagesNotice />
      <div className="list-content">
        <Fresh />
        <Content title={title} />
      </div>
      {children}
    </section>
  );
}
