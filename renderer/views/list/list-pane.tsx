/** The middle pane: search, header, what is new, and the rows or what stands in their place. */
import { ArrowUp } from 'lucide-react';
import { Fragment, type ReactNode, useEffect } from 'react';
import { Button } from 'react-aria-components';
import { counted } from '../../../shared/texts/format.ts';
import { focusList } from '../../commands/moves.ts';
import { runCommand } from '../../commands/table.ts';
import { Empty, Failure, useLasting } from '../../components/states.tsx';
import { refresh } from '../../state/actions.ts';
import { isAskedAlready, reload, showScope, useArticleList } from '../../state/article-list.ts';
import { useCorrected } from '../../state/corrections.ts';
import { useLibrary } from '../../state/library.ts';
import { listScope, type Place, placeTitle, type ViewName } from '../../state/places.ts';
import { hasPicks, useSelection } from '../../state/selection.ts';
import { goTo, openSheet, setSearch, useUi } from '../../state/ui.ts';
import { GapNotice } from './gap-notice.tsx';
import { ListHeader } from './list-header.tsx';
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the scope it was made of.
  useEffect(() => {
    if (!isAskedAlready(scope)) void showScope(scope);
  }, [text]);
}

const emptyViews: Partial<Record<ViewName, string>> = {
  recent: 'What you read shows up here, the latest first.',
  offline: 'No article is complete offline yet.',
  edited: 'No feed has changed an article since it came in.',
  snoozed: 'Nothing is snoozed. Press B on an article to put it off until a time.',
  muted: 'Nothing is muted. Rules mute what you never want to see; Shift+M mutes one article.',
};

function emptyWords(
  place: Place,
  search: string,
  hasFeeds: boolean,
  title: string,
): { text: string; action?: { title: string; run: () => void } } {
  const toAll = { title: 'Show all articles', run: () => goTo({ kind: 'view', view: 'all' }) };
  if (search.trim() !== '') {
    const isAll = place.kind === 'view' && place.view === 'all';
    const searchAll = {
      title: 'Search all articles',
      run: () => {
        goTo({ kind: 'view', view: 'all' });
        setSearch(search);
        focusList();
      },
    };
    return {
      text: `Nothing in ${title} matches this search.`,
      action: isAll ? { title: 'Clear search', run: () => setSearch('') } : searchAll,
    };
  }
  if (!hasFeeds && place.kind === 'view') {
    return {
      text: 'Your library is empty. Add a feed to begin.',
      action: { title: 'Add feed', run: () => openSheet({ kind: 'add-feed' }) },
    };
  }
  if (place.kind === 'view' && place.view === 'saved') {
    return { text: 'Press S on an article to keep it here, whatever its feed does.', action: toAll };
  }
  if (place.kind === 'view' && place.view === 'later') {
    return { text: 'Press L on an article to read it later.', action: toAll };
  }
  if (place.kind === 'view' && place.view === 'unread') {
    return { text: 'All read. New articles come in by themselves.', action: toAll };
  }
  if (place.kind === 'view' && place.view === 'today') {
    return { text: 'Nothing was published today yet.', action: toAll };
  }
  if (place.kind === 'view' && place.view !== 'all') {
    return { text: emptyViews[place.view] ?? '', action: toAll };
  }
  if (place.kind === 'view') {
    return {
      text: 'No feed has brought an article yet.',
      action: { title: 'Refresh all feeds', run: () => void refresh() },
    };
  }
  if (place.kind === 'feed') {
    return {
      text: 'This feed has brought no articles yet.',
      action: { title: 'Feed details', run: () => openSheet({ kind: 'feed', feedId: place.id }) },
    };
  }
  return { text: 'There are no articles here.', action: toAll };
}

function DidYouMean({ corrections }: { corrections: readonly string[] }) {
  if (corrections.length === 0) return null;
  return (
    <p className="did-you-mean">
      Did you mean{' '}
      {corrections.map((correction, index) => (
        <Fragment key={correction}>
          {index === 0 ? '' : index === corrections.length - 1 ? ' or ' : ', '}
          <Button className="correction" onPress={() => setSearch(correction)}>
            {correction}
          </Button>
        </Fragment>
      ))}
      ?
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
  const isSlow = useLasting(phase === 'loading' && !isAnswered);
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
  const words = count >= 100 ? 'More than 100 new articles' : counted(count, 'new article');
  return (
    <div className="fresh-place" role="status" aria-label="New articles">
      {count === 0 ? null : (
        <Button className="fresh" onPress={() => runCommand('list.showFresh')}>
          <ArrowUp size={13} strokeWidth={2.25} aria-hidden="true" />
          {words}
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
    <section id="list-pane" className="list-pane" aria-label="Article list">
      <QueryBox placeTitle={title} />
      {isPicking ? <PicksBar /> : <ListHeader title={title} isSidebarShown={isSidebarShown} />}
      {isOnline ? null : (
        <p className="offline-notice" role="status">
          You are offline. Everything here still works; feeds refresh when the connection is back.
        </p>
      )}
      <PlaceNotice />
      <GapNotice />
      <div className="list-content">
        <Fresh />
        <Content title={title} />
      </div>
      {children}
    </section>
  );
}
