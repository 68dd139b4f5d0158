/** HTML text to hast and back. */
import type { Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { hastFromParse5 } from './hast-from-parse5.ts';
import { limitMarkup } from './limit-markup.ts';
import { parsePageQuickly, parseQuickly } from './quick-parser.ts';

/**
 * Parses feed markup as a fragment by the HTML standard. Time and depth are bounded (see limit-markup.ts), so the
 * recursive stages that follow cannot overflow the stack. Never throws on any input.
 */
export function parseFragment(html: string): Root {
  return hastFromParse5(parseQuickly(limitMarkup(html)));
}

/** A whole page, with its head. Whoever gives it the page has limited its markup. */
export function parsePage(html: string): Root {
  return hastFromParse5(parsePageQuickly(html));
}

/** Writes a tree as HTML. Characters that could end a tag or an attribute are escaped. */
export function serialise(tree: Nodes): string {
  // `closeSelfClosing` and `allowDangerousHtml` stay off: what we write must parse to the same tree again.
  return toHtml(tree, { allowDangerousHtml: false });
}

/** The text as it stands between an attribute's double quotes, on one line. */
export function escapeAttribute(value: string): string {
  return value
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
}
