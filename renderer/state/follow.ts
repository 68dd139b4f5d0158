/** Following whoever wrote an article, for whom, or what it is about: their feeds are subscribed to. */
import type { FollowOption, PlaceKind } from '../../shared/model/places.ts';
import { feedNotes } from '../../shared/texts/actions.ts';
import { outcomeSentence } from '../../shared/texts/feeds.ts';
import { foremTexts } from '../../shared/texts/forem.ts';
import { client } from '../bridge.ts';
import { loadFeeds } from './library.ts';
import { quoted } from './places.ts';
import { showError } from './show-error.ts';
import { showToast } from './toasts.ts';
import { goTo } from './ui.ts';
import { showWayBack } from './undo.ts';

/** What is followed already is only said, with the way there. */
export async function follow(
  articleId: number,
  { kind, name }: Pick<FollowOption, 'kind' | 'name'>,
): Promise<void> {
  try {
    const answer = await client().call('follow.add', { articleId, kind, name });
    const { feed, alreadySubscribed, outcome, undoId } = answer;
    if (alreadySubscribed) {
      showToast({
        text: foremTexts.alreadyFollowed(name),
        action: { title: foremTexts.goThere, run: () => goTo({ kind: 'feed', id: feed.id }) },
      });
      return;
    }
    await loadFeeds();
    const came = outcome === null ? null : outcomeSentence(outcome, Date.now());
    showWayBack(feedNotes.following(name, came), undoId);
  } catch (thrown) {
    showError(thrown);
  }
}

export async function followAuthor(articleId: number): Promise<void> {
  try {
    const { options } = await client().call('follow.options', { articleId });
    const author = options.find(({ kind }) => kind === 'author');
    if (author === undefined) showToast({ text: foremTexts.noAuthor });
    else await follow(articleId, author);
  } catch (thrown) {
    showError(thrown);
  }
}

/** Of an author or tag as a place: by the newest of its articles that leads to a feed. */
export async function followPlace(kind: PlaceKind, name: string): Promise<void> {
  const field = kind === 'author' ? 'by' : 'sourcetag';
  try {
    const { articles } = await client().call('articles.list', {
      query: `${field}:${quoted(name)}`,
      limit: mostTried,
    });
    for (const { id } of articles) {
      const { options } = await client().call('follow.options', { articleId: id });
      const option = options.find((one) =>
        kind === 'author'
          ? one.kind === 'author'
          : one.kind === 'tag' && one.name.toLowerCase() === name.toLowerCase(),
      );
      if (option !== undefined) return await follow(id, option);
    }
    showToast({ text: foremTexts.nothingOf(name) });
  } catch (thrown) {
    showError(thrown);
  }
}

/** Their newest may stand in a feed that tells nothing of them. */
const mostTried = 10;
