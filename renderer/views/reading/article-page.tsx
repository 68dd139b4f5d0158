/** One article as it is read: head, text, outline, progress. */
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { Article } from '../../../shared/model/articles.ts';
import { recordingKind } from '../../../shared/recording-kind.ts';
import { foremTexts } from '../../../shared/texts/forem.ts';
import { day, fullDate } from '../../../shared/texts/format.ts';
import { offlineTexts, unloadedWords } from '../../../shared/texts/offline.ts';
import { articleTexts } from '../../../shared/texts/reading-pane.ts';
import { traceWords } from '../../../shared/texts/rules.ts';
import { goToElement } from '../../article/headings.ts';
import { selectedRange } from '../../article/selection.ts';
import { anchors } from '../../commands/anchors.ts';
import { goAway } from '../../commands/moves.ts';
import { Favicon } from '../../components/favicon.tsx';
import { loadPictures, openExternal, toggleMuted } from '../../state/actions.ts';
import { annotationAt, clearAnnotations, editAnnotation, loadAnnotations } from '../../state/annotations.ts';
import { markLocalLinks } from '../../state/local-links.ts';
import { takeArrival } from '../../state/reading-history.ts';
import { readingView, showReadingView } from '../../state/reading-view.ts';
import { goTo, useUi } from '../../state/ui.ts';
import { AnnotationEditor } from './annotation-editor.tsx';
import { ArticleBody } from './article-body.tsx';
import { findAnchor } from './article-document.ts';
import { CopiesLine } from './copies-line.tsx';
import { DiscussionSection } from './discussion.tsx';
import { FindBar } from './find-bar.tsx';
import { ForemNote } from './forem-note.tsx';
import { FullTextLine } from './full-text-line.tsx';
import { LinkPreview } from './link-preview.tsx';
import { Mentions } from './mentions.tsx';
import { OfflineNote } from './offline-note.tsx';
import { Outline } from './outline.tsx';
import { ProgressLine, ReadingTime } from './progress.tsx';
import { useReadingPosition } from './reading-position.ts';
import { Recordings } from './recordings.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { SeriesLine } from './series-line.tsx';
import { SpeechBar } from './speech-bar.tsx';
import { TagLine } from './tag-line.tsx';

function ImagesNote({ article }: { article: Article }) {
  const missing = article.images.total - article.images.stored;
  if (article.images.mayLoad || missing <= 0) return null;
  return (
    <p className="images-note">
      {unloadedWords(missing)}
      <Button className="link-button" onPress={() => void loadPictures(article.summary.id)}>
        {offlineTexts.load}
      </Button>
    </p>
  );
}

/** Whatever a rule did to it beside its tags, which say so themselves. */
function RuleNote({ article }: { article: Article }) {
  const deeds = article.ruleTraces.filter(({ action }) => action !== 'tag');
  if (deeds.length === 0 && !article.isMuted) return null;
  const names = [...new Set(deeds.map(({ ruleName }) => ruleName))];
  return (
    <span className="rule-note" title={deeds.map(traceWords).join('\n')}>
      {article.isMuted ? (
        <>
          {articleTexts.muted} ·{' '}
          <Button className="link-button" onPress={() => void toggleMuted(article.summary.id)}>
            {articleTexts.unmute}
          </Button>{' '}
        </>
      ) : null}
      {names.length === 0 ? null : articleTexts.byRules(names)}
    </span>
  );
}

function Byline({ article }: { article: Article }) {
  const { summary } = article;
  const at = summary.publishedAt ?? summary.firstSeenAt;
  return (
    <div className="byline">
      {summary.author === null || summary.author === '' ? null : (
        <>
          <Button
            className="link-button"
            aria-description={foremTexts.showAuthor}
            onPress={() => goAway({ kind: 'author', name: summary.author ?? '' })}
          >
            <span dir="auto">{summary.author}</span>
          </Button>
          <span aria-hidden="true">·</span>
        </>
      )}
      <time dateTime={new Date(at).toISOString()} title={fullDate(at)}>
        {day(at)}
      </time>
      <span aria-hidden="true">·</span>
      <ReadingTime article={summary} />
      {summary.isEdited ? (
        <Button className="link-button edited" onPress={() => useUi.setState({ changesOf: summary.id })}>
          {summary.isChangedSinceRead ? articleTexts.editedSinceRead : articleTexts.edited}
        </Button>
      ) : null}
      <ForemNote facts={article.forem} />
      <span aria-hidden="true">·</span>
      <OfflineNote article={article} />
      <TagLine article={summary} traces={article.ruleTraces} />
      <RuleNote article={article} />
    </div>
  );
}

function placeOfArrival(
  root: ShadowRoot,
  { anchor, code }: { anchor: string | null; code: number | null },
): HTMLElement | null {
  if (code !== null) return root.querySelectorAll<HTMLElement>('figure.code')[code] ?? null;
  return anchor === null ? null : findAnchor(root, anchor);
}

/** From here on a title fills more than four lines, in UTF-16 units. */
const longTitle = 140;

export function ArticlePage({ article }: { article: Article }) {
  const { summary } = article;
  const pane = useRef<HTMLElement>(null);
  const root = useRef<ShadowRoot | null>(null);
  const { activeAnchor, onScroll } = useReadingPosition(article, pane, root);
  useLayoutEffect(() => {
    if (pane.current === null || root.current === null) return;
    return showReadingView({ articleId: summary.id, pane: pane.current, root: root.current });
  }, [summary.id]);
  const { contentHtml } = article;
  // What can be played stands above the text.
  const attached = article.enclosures.filter((file) => recordingKind(file) === null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other links.
  useEffect(() => {
    if (root.current !== null) void markLocalLinks(root.current, summary.id);
  }, [contentHtml, summary.id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has the passages elsewhere.
  useEffect(() => {
    const view = readingView();
    if (view?.articleId === summary.id) void loadAnnotations(view);
  }, [contentHtml, summary.id]);
  useEffect(() => {
    const text = root.current;
    const onClick = (event: Event) => {
      if (!(event instanceof MouseEvent) || event.defaultPrevented || text === null) return;
      if (event.target instanceof Element && event.target.closest('a, button, summary') !== null) return;
      const id = selectedRange(text) === null ? annotationAt(event.clientX, event.clientY) : null;
      if (id !== null) editAnnotation(id, event.clientX, event.clientY + 8);
    };
    text?.addEventListener('click', onClick);
    return () => {
      text?.removeEventListener('click', onClick);
      clearAnnotations();
    };
  }, []);
  useEffect(() => {
    const arrival = takeArrival(summary.id);
    if (arrival === null) return;
    pane.current?.focus({ preventScroll: true });
    const place = root.current === null ? null : placeOfArrival(root.current, arrival);
    if (place !== null) goToElement(place);
  }, [summary.id]);
  const goToAnchor = useCallback((anchor: string) => {
    if (root.current !== null) findAnchor(root.current, anchor)?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <>
      <ProgressLine article={summary} />
      <section
        ref={pane}
        id={anchors.pane}
        className="page"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label={articleTexts.text}
        onScroll={onScroll}
      >
        <article aria-label={summary.title}>
          <p className="kicker">
            <Favicon title={summary.feedTitle} feedId={summary.feedId} />
            <Button className="link-button" onPress={() => goTo({ kind: 'feed', id: summary.feedId })}>
              <span dir="auto">{summary.feedTitle}</span>
            </Button>
          </p>
          <h1
            dir="auto"
            data-length={summary.title.length > longTitle ? 'long' : undefined}
            {...(summary.language === null ? {} : { lang: summary.language })}
          >
            {summary.title}
          </h1>
          <Byline article={article} />
          <SeriesLine place={article.forem?.seriesPlace ?? null} />
          <CopiesLine copies={summary.copies} />
          <FullTextLine article={article} />
          <ImagesNote article={article} />
          <Recordings article={article} />
          <ArticleBody html={article.contentHtml} language={summary.language} rootRef={root} />
          {summary.url === null ? null : <p className="print-source">{summary.url}</p>}
          <DiscussionSection
            articleId={summary.id}
            told={article.forem?.comments ?? null}
            stated={article.discussion}
          />
          <Mentions articleId={summary.id} />
          {attached.length === 0 ? null : (
            <ul className="enclosures" aria-label={articleTexts.attachedFiles}>
              {attached.map((enclosure) => (
                <li key={enclosure.url} dir="ltr">
                  {enclosure.type ?? articleTexts.file}:{' '}
                  <Button className="link-button" onPress={() => void openExternal(enclosure.url)}>
                    {enclosure.url}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </article>
        {article.outline.length < 2 ? null : (
          <Outline outline={article.outline} activeAnchor={activeAnchor} onGo={goToAnchor} />
        )}
      </section>
      <FindBar text={contentHtml} />
      <SpeechBar articleId={summary.id} />
      <LinkPreview root={root} />
      <SelectionBar root={root} />
      <AnnotationEditor />
    </>
  );
}
