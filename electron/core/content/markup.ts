/** HTML text to hast and back. */
import type { Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { limitMarkup } from './limit-markup.ts';

/**
 * Parses feed markup as a fragment by the HTML standard. Time and depth are bounded (see limit-markup.ts), so the
 * recursive stages that follow cannot overflow the stack. Never throws on any input.
 */
export function parseFragment(html: string): Root {
  return fromHtml(limitMarkup(html), { fragment: true, space: 'html' });
}

/** Writes a tree as HTML. Characters that could end a tag or an attribute are escaped. */
export function serialise(tree: Nodes): string {
  // `closeSelfClosing` and `allowDangerousHtml` stay off: what we write must parse to the same tree again.
  return toHtml(tree, { allowDangerousHtml: false });
}
