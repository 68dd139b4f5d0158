/** Well-formedness: what a strict XML parser refuses, and what the repair pass mends in silence. */
import type { FeedFinding } from '../../../../shared/model/feeds.ts';
import type { Rule } from './rule.ts';
import { shown, type XmlProblemKind } from './xml-document.ts';

type Severity = FeedFinding['severity'];

/** Each problem of the reader with what it means. Exhaustive by type. */
const texts: Record<XmlProblemKind, readonly [Severity, (about: string) => string]> = {
  // XML 1.0 §2.4
  'ampersand-bare': [
    'error',
    (a) => `“${a}” has a bare “&”, which has to be written “&amp;”: strict readers refuse the whole feed.`,
  ],
  // XML 1.0 §4.1, entity declared
  'entity-undeclared': [
    'error',
    (a) => `${a} is an entity of HTML that XML does not know: write the character itself or its number.`,
  ],
  // XML 1.0 §4.1, legal character
  'reference-illegal': ['error', (a) => `${a} stands for a character that XML forbids: leave it out.`],
  // XML 1.0 §2.4, §3.1 (no < in attribute values)
  'less-than-bare': [
    'error',
    (a) => `“${a}” begins with a bare “<” that starts no tag: it has to be written “&lt;”.`,
  ],
  // XML 1.0 §3, element type match
  'tag-unclosed': ['error', (a) => `${a} is never closed: readers have to guess where it ends.`],
  'tag-crossed': [
    'error',
    (a) => `${a} is closed only after the element around it: the two cross, and XML allows none to.`,
  ],
  'tag-stray': ['error', (a) => `${a} closes something that was never opened.`],
  'tag-case': [
    'error',
    (a) => `${a} does not match its start tag: XML tells capital letters from small ones.`,
  ],
  // XML 1.0 §3.1
  'tag-malformed': [
    'error',
    (a) => `“${a}” is not written as a tag has to be: look for a missing quotation mark, space or “>”.`,
  ],
  'attribute-unquoted': [
    'error',
    (a) => `The attribute ${a} has no value in quotation marks, which XML asks for.`,
  ],
  'attribute-twice': [
    'error',
    (a) => `The attribute ${a} stands twice on one element: strict readers refuse the whole feed.`,
  ],
  // Namespaces in XML 1.0 §5
  'prefix-undeclared': [
    'error',
    (a) => `${a} uses a prefix that was never declared with xmlns: strict readers refuse the whole feed.`,
  ],
  // XML 1.0 §2.8
  'declaration-late': [
    'error',
    () => 'Something stands before the XML declaration, which has to be the very first: often a blank line.',
  ],
  'text-outside': [
    'error',
    (a) => `“${a}” stands outside the feed’s outermost element, where no text may be.`,
  ],
  // XML 1.0 §2.1
  'root-twice': [
    'error',
    (a) => `${a} begins a second document behind the first: readers see only one of them.`,
  ],
  // XML 1.0 §2.8
  doctype: [
    'hint',
    () => 'A DOCTYPE does nothing for a feed, and careful readers refuse what has one: leave it out.',
  ],
  // XML 1.0 §2.5
  'comment-dashes': ['error', () => 'A comment holds “--”, which XML allows only at its end.'],
  // XML 1.0 §2.4
  'cdata-end': ['error', () => '“]]>” stands in plain text, where it has to be written “]]&gt;”.'],
  'cut-off': [
    'error',
    (a) => `The feed ends before ${a} does: it was probably cut off, and entries may be missing.`,
  ],
  'too-many-elements': [
    'warning',
    (a) => `The feed has more than ${a} elements: only what stands before this place was looked at.`,
  ],
};

export const xmlRules: readonly Rule[] = [
  {
    // RSS 2.0, RFC 4287 §4.1.1, JSON Feed 1.1.
    name: 'not-a-feed',
    severity: 'error',
    *find({ view, isHtml, json, text }) {
      if (view !== null || json?.mistake != null) return;
      if (text.trim() === '') yield { at: null, message: 'The answer is empty.' };
      else if (isHtml) yield { at: null, message: 'This is a web page, not a feed.' };
      else yield { at: null, message: 'Nothing here is a feed: there is no RSS, Atom or JSON Feed in it.' };
    },
  },
  ...Object.entries(texts).map(
    ([kind, [severity, say]]): Rule => ({
      name: kind,
      severity,
      *find({ xml, isHtml }) {
        // Of a web page nobody expects that it is XML.
        if (isHtml) return;
        for (const problem of xml?.problems ?? []) {
          if (problem.kind === kind) yield { at: problem.at, message: say(shown(problem.about, 40)) };
        }
      },
    }),
  ),
];
