/**
 * Rewrites any feed, however broken, as one small well-formed vocabulary that rss-parser's strict XML reader accepts:
 * `<rss version="2.0"><channel>…<item>…</item></channel></rss>` with canonical prefixes (see vocabulary.ts).
 * It is always applied: one linear pass costs less than a strict attempt that fails. Real feeds forced each step: text before the XML declaration, `&` in addresses,
 * HTML entities, `<rss>` without version, prefixed roots, items outside the channel, missing end tags.
 */

import { escapeUTF8 } from 'entities';
import type { ItemProblem } from '../../../../../shared/model/feeds.ts';
import { collectEntities, replaceDeclaredEntities } from '../xml/declared-entities.ts';
import { MOST_ENTRIES } from '../xml/most-entries.ts';
import type { FeedKind } from '../xml/vocabulary.ts';
import { decodeEntities, readTokens, removeIllegalCharacters, type TokenHandler } from '../xml/xml-tokens.ts';
import { enough, openElement, skipIfTooDeep } from './repair-elements.ts';
import { closeElement, dropOpenItem, popTo, type Repair, startRepair } from './repair-frames.ts';

export type RepairedFeed = {
  /** RSS and RDF are `rss`. Null: no feed was found. */
  kind: FeedKind | null;
  /**
   * The canonical document; empty when kind is null. Long texts stand outside: an element whose `outside` attribute
   * is a number says what `texts` has at that place. They are nine tenths of a feed, and a strict reader would only
   * look at each of their characters again.
   */
  xml: string;
  texts: readonly string[];
  /** An HTML page came instead. */
  isHtml: boolean;
  /** `xml:lang` of the root. */
  language: string | null;
  problems: ItemProblem[];
};

/**
 * @param text the decoded document
 * @param documentUrl where it came from, for a relative xml:base; null when unknown
 */
export function repairFeed(text: string, documentUrl: string | null): RepairedFeed {
  const repair = startRepair(documentUrl);
  const { stack, output } = repair;
  const entities = new Map<string, string>();
  let isHtml = false;
  const isInGroup = (): boolean => stack[stack.length - 1]?.use === 'group';

  const isCut = readUntilEnough(removeIllegalCharacters(text), {
    open(name, attributes, isSelfClosing) {
      if (skipIfTooDeep(repair, name, isSelfClosing)) return;
      openElement(repair, name, attributes);
      // Every open element is one frame; outside the root none is made.
      if (isSelfClosing && stack.length > 0) popTo(repair, stack.length - 1);
    },
    close(name) {
      closeElement(repair, name);
    },
    text(raw) {
      const replaced = entities.size === 0 ? raw : replaceDeclaredEntities(raw, entities);
      if (repair.capture !== null) repair.capture.text(replaced);
      else if (isInGroup()) output.push(escapeUTF8(decodeEntities(replaced).trim()));
    },
    cdata(content) {
      if (repair.capture !== null) repair.capture.cdata(content);
      else if (isInGroup()) output.push(escapeUTF8(content.trim()));
    },
    declaration(content) {
      if (repair.kind !== null) return;
      if (/^!?doctype\s+html/i.test(content)) isHtml = true;
      collectEntities(content, entities);
    },
  });

  const problems = closeDocument(repair, isCut);
  const { kind, texts, language } = repair;
  const xml = kind === null ? '' : `<rss version="2.0"><channel>${output.join('')}</channel></rss>`;
  return { kind, xml, texts, isHtml: kind === null && (isHtml || repair.isInHtml), language, problems };
}

/** Closes what is open at the end of the document, or where reading stopped (`isCut`), and says what is missing. */
function closeDocument(repair: Repair, isCut: boolean): ItemProblem[] {
  const problems: ItemProblem[] = [];
  if (isCut) {
    problems.push({ code: 'too-many-entries', values: { most: MOST_ENTRIES } });
  } else if (repair.kind === null || repair.isComplete) {
    return problems;
  } else if (repair.itemStart !== -1) {
    dropOpenItem(repair);
    problems.push({ code: 'cut-in-entry', values: { entry: repair.itemCount } });
  } else {
    problems.push({ code: 'cut-at-end', values: {} });
  }
  popTo(repair, 0);
  return problems;
}

/** true: it was ended before the end of the document. */
function readUntilEnough(text: string, handler: TokenHandler): boolean {
  try {
    readTokens(text, handler);
    return false;
  } catch (error) {
    if (error === enough) return true;
    throw error;
  }
}
