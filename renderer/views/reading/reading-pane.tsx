/** The right pane: the selected article, or what stands in its place. */
import { useEffect, useState } from 'react';
import type { Article } from '../../../shared/model/articles.ts';
import { articleTexts } from '../../../shared/texts/reading-pane.ts';
import { Brand } from '../../components/brand.tsx';
import { Empty, Failure, useLasting } from '../../components/states.tsx';
import { neighboursOf, useArticleList } from '../../state/article-list.ts';
import { loadArticle, noteOpened, readAhead, useArticles } from '../../state/articles.ts';
import { useLibrary } from '../../state/library.ts';
import { idAt, rowCount } from '../../state/list-pages.ts';
import { markWhenOpened } from '../../state/mark-opened.ts';
import { useUi } from '../../state/ui.ts';
import { ArticlePage } from './article-page.tsx';
import { Changes } from './changes.tsx';
import { PictureViewer } from './picture-viewer.tsx';
import { Toolbar } from './toolbar.tsx';

/** With a held-down key one passes over articles; only where one stays for a moment is one read. */
const settleMs = 90;
let lastSelectAt = 0;
/** What has just been opened is drawn first. */
const aheadMs = 60;
/** Where somebody looks at a list for that long, they are about to open what is in it. */
const firstAheadMs = 1_500;

function useOpened(id: number | null) {
  const opened = useArticles((state) => (id === null ? undefined : state.opened.get(id)));
  const isKnown = opened !== undefined;
  useEffect(() => {
    if (id === null || isKnown) return;
    const isHurried = performance.now() - lastSelectAt < settleMs * 2;
    lastSelectAt = performance.now();
    const timer = setTimeout(() => void loadArticle(id), isHurried ? settleMs : 0);
    return () => clearTimeout(timer);
  }, [id, isKnown]);

  const isShown = opened?.article != null;
  useEffect(() => {
    return id !== null && isShown ? markWhenOpened(id) : undefined;
  }, [id, isShown]);
  useEffect(() => {
    if (id === null || !isShown) return;
    void noteOpened(id);
    const timer = setTimeout(() => void readAhead(neighboursOf(id)), aheadMs);
    return () => clearTimeout(timer);
  }, [id, isShown]);
  return opened;
}

/** Nothing is open yet: the first to be would wait for the thread that prepares articles to come up. */
function useFirstReady(id: number | null): void {
  const first = useArticleList((state) => (id === null ? idAt(state.pages, 0) : null));
  useEffect(() => {
    if (first === null) return;
    const timer = setTimeout(() => void readAhead([first]), firstAheadMs);
    return () => clearTimeout(timer);
  }, [first]);
}

export function ReadingPane() {
  const selectedId = useUi((state) => state.selectedId);
  const hasFeeds = useLibrary((state) => state.feeds.length > 0);
  // Where the list is empty there is none to choose, and its own words say what to do.
  const hasRows = useArticleList((state) => state.phase === 'loading' || rowCount(state.pages) > 0);
  const changesOf = useUi((state) => state.changesOf);
  const opened = useOpened(selectedId);
  useFirstReady(selectedId);
  const isSlow = useLasting(selectedId !== null && opened === undefined);
  // The article before stays until the next one is there, so that going from one to the other does not flash.
  const [latest, setLatest] = useState<Article | null>(null);
  const loaded = opened?.article ?? null;
  if (loaded !== null && loaded !== latest) setLatest(loaded);
  const isWaiting = selectedId !== null && opened === undefined && !isSlow;
  const article = loaded ?? (isWaiting ? latest : null);
  return (
    <section id="reading-pane" className="reading-pane" aria-label={articleTexts.article}>
      {selectedId === null ? (
        <Empty
          picture={<Brand size={44} />}
          text={hasFeeds && hasRows ? articleTexts.choose : articleTexts.nothingYet}
        />
      ) : null}
      {selectedId !== null && opened?.error != null ? (
        <Failure error={opened.error} onRetry={() => void loadArticle(selectedId)} />
      ) : null}
      {isSlow ? (
        <div className="skeleton skeleton-page" aria-hidden="true">
          <div>
            <i />
            <i />
            <i />
            <i />
            <i />
          </div>
        </div>
      ) : null}
      {article === null ? null : (
        <>
          <Toolbar article={article.summary} hasRevisions={article.revisions > 0} outline={article.outline} />
          {changesOf === article.summary.id ? (
            <Changes key={article.summary.id} article={article} />
          ) : (
            <ArticlePage key={article.summary.id} article={article} />
          )}
        </>
      )}
      <PictureViewer />
    </section>
  );
}
