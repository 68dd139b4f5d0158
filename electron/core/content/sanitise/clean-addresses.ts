/** Links of an article lead to their pages without telling them where the reader came from. */
import type { Root } from 'hast';
import type { AddressForm } from '../../../../shared/model/articles.ts';
import { attribute, isElement, visitElements } from '../tree/tree.ts';
import { withoutTracking } from './tracking.ts';

/** One address in that form. */
export const addressIn = (form: AddressForm, url: string | null): string | null =>
  url === null || form === 'original' ? url : withoutTracking(url);

/**
 * Brings all links below `tree` into that form, in place, also the text of one that shows just its address. Answers how many
 * there are whose address has something that only tracks, whatever the form.
 */
export function cleanAddresses(tree: Root, form: AddressForm): number {
  let tracked = 0;
  visitElements(tree, (candidate) => {
    if (!isElement(candidate, 'a')) return;
    const href = attribute(candidate, 'href');
    if (href === null) return;
    const clean = withoutTracking(href);
    if (clean === href) return;
    tracked += 1;
    if (form === 'original') return;
    candidate.properties.href = clean;
    const [only, ...more] = candidate.children;
    if (only?.type === 'text' && more.length === 0 && only.value.trim() === href) only.value = clean;
  });
  return tracked;
}
