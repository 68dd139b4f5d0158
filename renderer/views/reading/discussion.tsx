/** Below an article: what readers wrote on its Forem site, as it was when it was asked for, and where else it is talked about. */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { mayHaveChanged } from '../../../shared/changed-ids.ts';
import type { Article } from '../../../shared/model/articles.ts';
import type { Comment } from '../../../shared/model/discussions.ts';
import {
  answersWords,
  commentAuthor,
  discussionTexts,
  discussionWords,
  elsewhereWords,
} from '../../../shared/texts/discussion.ts';
import { day, fullDate } from '../../../shared/texts/format.ts';
import { client } from '../../bridge.ts';
import { anchors } from '../../commands/anchors.ts';
import { BusyButton } from '../../components/busy-button.tsx';
import { openExternal } from '../../state/actions.ts';
import {
  askForDiscussion,
  hideDiscussion,
  loadDiscussion,
  showDiscussion,
  useDiscussion,
} from '../../state/discussion.ts';
import { useNow } from '../../state/now.ts';
import { openSheet } from '../../state/ui.ts';
import { Fragment } from './fragment.tsx';

/** Shown at once, and with each press: thousands would hold the window up. */
const shownAtOnce = 100;
/** Deeper answers stand no further in: there would be no room for their words. */
const deepest = 5;

function CommentItem({ comment }: { comment: Comment }) {
  const { at, answers, depth, contentHtml } = comment;
  return (
    <li data-depth={Math.min(depth, deepest)} data-gone={comment.author === null || undefined}>
      <p className="comment-head">
        <b dir="auto">{commentAuthor(comment)}</b>
        {answers === null ? null : <span dir="auto">{answersWords(answers)}</span>}
        {at === null ? null : (
          <time dateTime={new Date(at).toISOString()} title={fullDate(at)}>
            {day(at)}
          </time>
        )}
      </p>
      <Fragment html={contentHtml} />
    </li>
  );
}

function Comments({ comments }: { comments: readonly Comment[] }) {
  const [shown, setShown] = useState(shownAtOnce);
  if (comments.length === 0) return <p>{discussionTexts.none}</p>;
  const rest = comments.length - shown;
  return (
    <>
      <ol>
        {comments.slice(0, shown).map((comment) => (
          <CommentItem key={comment.code} comment={comment} />
        ))}
      </ol>
      {rest <= 0 ? null : (
        <Button className="link-button" onPress={() => setShown(shown + shownAtOnce)}>
          {discussionTexts.more(Math.min(rest, shownAtOnce))}
        </Button>
      )}
    </>
  );
}

type StatedElsewhere = NonNullable<Article['discussion']>;

/** One that is elsewhere is a press away: its page in the browser, its comments as a feed. */
function Elsewhere({ stated: { url, feedUrl, isPrivate } }: { stated: StatedElsewhere }) {
  return (
    <>
      {url === null ? null : (
        <Button className="link-button" onPress={() => void openExternal(url)}>
          {discussionTexts.open}
        </Button>
      )}
      {feedUrl === null ? null : (
        <Button
          className="link-button"
          onPress={() =>
            openSheet({ kind: 'add-feed', asked: { address: feedUrl, isPrivate, by: 'article' } })
          }
        >
          {discussionTexts.follow}
        </Button>
      )}
    </>
  );
}

function wordsOf(stated: StatedElsewhere): string {
  return elsewhereWords(new URL(stated.url ?? stated.feedUrl ?? '').host, stated.comments);
}

/** `told`: how many comments the site said there are. `stated`: where the feed says it is talked about. */
export function DiscussionSection({
  articleId,
  told,
  stated,
}: {
  articleId: number;
  told: number | null;
  stated: Article['discussion'];
}) {
  const now = useNow();
  const state = useDiscussion();
  useEffect(() => {
    void loadDiscussion(articleId);
    return client().on('articles.changed', ({ articleIds }) => {
      if (mayHaveChanged(articleIds, articleId)) void loadDiscussion(articleId);
    });
  }, [articleId]);
  const { facts, discussion, isAsking } = state;
  if (state.articleId !== articleId || facts === null) return null;
  const isKept = facts.fetchedAt !== null;
  const isHere = facts.isPossible || isKept;
  if (!isHere && stated === null) return null;
  const ask = () => void askForDiscussion(articleId);
  return (
    <section id={anchors.discussion} className="discussion" tabIndex={-1} aria-label={discussionTexts.title}>
      <h2>{discussionTexts.title}</h2>
      <div className="discussion-bar">
        <p role="status">
          {isAsking
            ? discussionTexts.asking
            : isHere || stated === null
              ? discussionWords(facts, told, now)
              : wordsOf(stated)}
        </p>
        {isKept ? (
          <Button
            className="link-button"
            aria-expanded={discussion !== null}
            onPress={() => (discussion === null ? void showDiscussion(articleId) : hideDiscussion())}
          >
            {discussion === null ? discussionTexts.show : discussionTexts.hide}
          </Button>
        ) : null}
        {facts.isPossible ? (
          <BusyButton className="link-button" isBusy={isAsking} onPress={ask}>
            {isKept ? discussionTexts.refresh : discussionTexts.keep}
          </BusyButton>
        ) : null}
        {stated === null ? null : <Elsewhere stated={stated} />}
      </div>
      {discussion === null ? null : <Comments key={discussion.fetchedAt} comments={discussion.comments} />}
    </section>
  );
}
