/** Which commands a menu offers, in sections. What cannot be done just now is left out when it is drawn. */
import type { Place } from '../state/places.ts';
import type { MenuTarget } from '../state/ui.ts';

const article: readonly (readonly string[])[] = [
  [
    'article.open',
    'article.original',
    'article.copyLink',
    'article.copyMarkdownLink',
    'article.copyMarkdown',
    'article.copyHtml',
    'article.fullText',
  ],
  [
    'article.toggleRead',
    'article.toggleSaved',
    'article.toggleLater',
    'article.snooze',
    'article.unsnooze',
    'article.tag',
  ],
  ['article.author', 'article.followAuthor', 'article.follow', 'series.parts'],
  ['list.pick', 'list.markAboveRead', 'list.markBelowRead'],
  ['article.export', 'article.offline', 'feed.details'],
  ['article.toggleMuted', 'article.remove'],
];

const places: Record<Place['kind'], readonly (readonly string[])[]> = {
  view: [['place.open', 'place.markRead']],
  queue: [['place.open', 'place.markRead']],
  feed: [
    ['place.open', 'place.markRead', 'place.refresh', 'feed.fetchOlder'],
    ['feed.move', 'feed.up', 'feed.down'],
    ['feed.details', 'feed.unsubscribe'],
  ],
  folder: [['place.open', 'place.markRead', 'place.refresh'], ['place.details']],
  author: [['place.open', 'place.markRead'], ['place.details']],
  'source-tag': [['place.open', 'place.markRead'], ['place.details']],
  series: [['place.open', 'place.markRead'], ['place.details']],
  smart: [['place.open', 'place.markRead'], ['smart.up', 'smart.down'], ['smart.edit']],
  tag: [
    ['place.open', 'place.markRead'],
    ['place.details', 'tags.manage'],
  ],
};

export function menuOf(target: MenuTarget): readonly (readonly string[])[] {
  return target.kind === 'article' ? article : places[target.place.kind];
}

/** The menu key: asks for the menu of what has the focus, as a press of the right button would. */
export function askForMenu(): void {
  const focused = document.activeElement;
  const current = focused?.getAttribute('aria-activedescendant');
  const element = current == null ? focused : document.getElementById(current);
  if (element === null || element === undefined) return;
  const { left, bottom, width } = element.getBoundingClientRect();
  element.dispatchEvent(
    new MouseEvent('contextmenu', {
      bubbles: true,
      cancelable: true,
      clientX: left + Math.min(48, width / 2),
      clientY: bottom - 4,
    }),
  );
}
