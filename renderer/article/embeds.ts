/** Cards for what is not run here: each says what kind of thing opens, and that it opens outside. */
import { embedTexts } from '../../shared/texts/reading.ts';
import { chrome } from './chrome.ts';

export function nameEmbeds(root: DocumentFragment): void {
  for (const card of root.querySelectorAll('a.embed')) {
    const kind = /(?:^|\s)embed-(video|audio|code|post)(?:\s|$)/.exec(card.className)?.[1];
    card.prepend(
      chrome('span', 'embed-kind', embedTexts[kind as keyof typeof embedTexts] ?? embedTexts.page),
      ' ',
    );
  }
}
