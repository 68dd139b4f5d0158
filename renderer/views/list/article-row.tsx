/** What the list shows of one article: one line, a few, or a card. */
import { AlarmClock, AlarmClockCheck, BookmarkCheck, Clock, Code } from 'lucide-react';
import { memo } from 'react';
import type { ArticleSummary } from '../../../shared/model/articles.ts';
import { age, dayOrTime, fullDate } from '../../../shared/texts/format.ts';
import { rowTexts } from '../../../shared/texts/list.ts';
import { offlineStateTexts } from '../../../shared/texts/offline.ts';
import { Favicon } from '../../components/favicon.tsx';
import { OfflineSign } from '../../components/offline-sign.tsx';
import { useLibrary } from '../../state/library.ts';
import type { ListMode } from '../../state/list-modes.ts';
import { MarkedText } from './marked-text.tsx';
import { useThumbnail } from './thumbnail.ts';

const maxTags = 3;

type Props = { article: ArticleSummary; mode: ListMode; now: number };

/** What the eye sees as a dot, weight and icons, for the ear. */
function StateWords({ article }: { article: ArticleSummary }) {
  const words = [
    article.isRead ? '' : rowTexts.unread,
    article.isSaved ? rowTexts.saved : '',
    article.isLater ? rowTexts.later : '',
    article.isReturned ? rowTexts.returned : '',
    offlineStateTexts[article.offline],
    article.snoozedUntil === null ? '' : rowTexts.snoozed(article.snoozedUntil),
  ];
  return <span className="hidden">{rowTexts.states(words.filter((word) => word !== ''))}</span>;
}

function Signs({ article }: { article: ArticleSummary }) {
  const size = { size: 13, strokeWidth: 1.75, 'aria-hidden': true } as const;
  return (
    <>
      {article.isReturned ? <AlarmClockCheck {...size} className="sign-back" /> : null}
      {article.snoozedUntil === null ? null : (
        <span className="sign-snoozed" aria-hidden="true" title={rowTexts.until(article.snoozedUntil)}>
          <AlarmClock {...size} />
          {dayOrTime(article.snoozedUntil, Date.now())}
        </span>
      )}
      {article.isSaved ? <BookmarkCheck {...size} className="sign-keep" /> : null}
      {article.isLater ? <Clock {...size} className="sign-keep" /> : null}
      {article.hasCode ? <Code {...size} /> : null}
      <OfflineSign state={article.offline} />
    </>
  );
}

function CompactRow({ article, now }: { article: ArticleSummary; now: number }) {
  return (
    <>
      <Favicon title={article.feedTitle} feedId={article.feedId} />
      <span className="row-title" dir="auto">
        <MarkedText text={article.markedTitle ?? article.title} />
        <StateWords article={article} />
      </span>
      <Signs article={article} />
      <time dateTime={new Date(article.sortAt).toISOString()} title={fullDate(article.sortAt)}>
        {age(article.sortAt, now)}
      </time>
    </>
  );
}

function OwnTag({ name }: { name: string }) {
  const colour = useLibrary((state) => state.tagColours.get(name));
  return (
    <span className="tag tag-own" data-colour={colour}>
      {name}
    </span>
  );
}

function ComfortableRow({ article, now }: { article: ArticleSummary; now: number }) {
  const picture = useThumbnail(article);
  // The reader's own tags come first; what the feed says follows while there is room.
  const own = article.tags.slice(0, maxTags);
  const others = article.sourceTags.filter((tag) => !own.includes(tag)).slice(0, maxTags - own.length);
  return (
    <>
      {/* The title comes first for the ear; the eye sees the source above it (list.css). */}
      <div className="row-text">
        <p className="row-title" dir="auto">
          <MarkedText text={article.markedTitle ?? article.title} />
          <StateWords article={article} />
        </p>
        <p className="row-source">
          <Favicon title={article.feedTitle} feedId={article.feedId} />
          <span className="row-feed" dir="auto">
            {article.feedTitle}
          </span>
          <time dateTime={new Date(article.sortAt).toISOString()} title={fullDate(article.sortAt)}>
            {age(article.sortAt, now)}
          </time>
        </p>
        {article.snippet === '' ? null : (
          <p className="row-snippet" dir="auto">
            <MarkedText text={article.snippet} />
          </p>
        )}
        <p className="row-facts">
          <span>{rowTexts.minutes(article.readingMinutes)}</span>
          {own.map((tag) => (
            <OwnTag key={`own ${tag}`} name={tag} />
          ))}
          {others.map((tag) => (
            <span key={tag} className="tag">
              {tag}
            </span>
          ))}
          <Signs article={article} />
          {article.isEdited ? (
            <span className="edited">
              {article.isChangedSinceRead ? rowTexts.editedSinceRead : rowTexts.edited}
            </span>
          ) : null}
          {article.copies.length === 0 ? null : (
            <span className="row-copies" dir="auto">
              {rowTexts.alsoIn(article.copies.map((copy) => copy.feedTitle))}
            </span>
          )}
        </p>
      </div>
      {picture === null ? null : (
        <img className="row-thumbnail" {...picture} alt="" loading="lazy" decoding="async" />
      )}
    </>
  );
}

function Card({ article, now }: { article: ArticleSummary; now: number }) {
  const picture = useThumbnail(article);
  return (
    <div className="card">
      <div className="card-picture" data-empty={picture === null || undefined}>
        {picture === null ? (
          <p className="row-snippet" dir="auto" aria-hidden="true">
            <MarkedText text={article.snippet} />
          </p>
        ) : (
          <img {...picture} alt="" loading="lazy" decoding="async" />
        )}
      </div>
      <p className="row-title" dir="auto">
        <MarkedText text={article.markedTitle ?? article.title} />
        <StateWords article={article} />
      </p>
      <p className="row-source">
        <Favicon title={article.feedTitle} feedId={article.feedId} />
        <span className="row-feed" dir="auto">
          {article.feedTitle}
        </span>
        <Signs article={article} />
        <time dateTime={new Date(article.sortAt).toISOString()} title={fullDate(article.sortAt)}>
          {age(article.sortAt, now)}
        </time>
      </p>
    </div>
  );
}

const looks = { compact: CompactRow, comfortable: ComfortableRow, cards: Card } as const;

export const ArticleRow = memo(function ArticleRow({ article, mode, now }: Props) {
  const Look = looks[mode];
  return <Look article={article} now={now} />;
});
