/** Parts of Forem's pages that belong to its interface, not to the article. */
import type { Element } from 'hast';
import { firstWords, hasClass, plainText } from '../tree/tree.ts';

/**
 * Whether an element is interface: the fullscreen buttons under code (`div.highlight__panel`), and their labels where
 * a feed has unwrapped the panel (`<p>Enter fullscreen mode Exit fullscreen mode</p>`).
 */
export function isInterfaceNoise(candidate: Element): boolean {
  if (hasClass(candidate, 'highlight__panel', 'js-actions-panel', 'highlight__panel-action')) return true;
  if (candidate.tagName !== 'p' && candidate.tagName !== 'div') return false;
  // Paragraphs by the thousand begin with another letter.
  if (!firstWords(candidate).startsWith('E')) return false;
  return /^(?:(?:Enter|Exit) fullscreen mode\s*)+$/.test(plainText(candidate));
}
