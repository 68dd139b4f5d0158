/** Well-formedness: what a strict XML parser refuses, and what the repair pass mends in silence. */
import type { FeedFinding } from '../../../../../shared/model/feeds.ts';
import { shown, type XmlProblemKind } from '../document/xml-document.ts';
import type { Rule } from './rule.ts';

type Severity = FeedFinding['severity'];

/** How bad each problem of the reader is. Exhaustive by type. */
const severities: Record<XmlProblemKind, Severity> = {
  // XML 1.0 §2.4
  'ampersand-bare': 'error',
  // XML 1.0 §4.1, entity declared
  'entity-undeclared': 'error',
  // XML 1.0 §4.1, legal character
  'reference-illegal': 'error',
  // XML 1.0 §2.4, §3.1 (no < in attribute values)
  'less-than-bare': 'error',
  // XML 1.0 §3, element type match
  'tag-unclosed': 'error',
  'tag-crossed': 'error',
  'tag-stray': 'error',
  'tag-case': 'error',
  // XML 1.0 §3.1
  'tag-malformed': 'error',
  'attribute-unquoted': 'error',
  'attribute-twice': 'error',
  // Namespaces in XML 1.0 §5
  'prefix-undeclared': 'error',
  // XML 1.0 §2.8
  'declaration-late': 'error',
  'text-outside': 'error',
  // XML 1.0 §2.1
  'root-twice': 'error',
  // XML 1.0 §2.8
  doctype: 'hint',
  // XML 1.0 §2.5
  'comment-dashes': 'error',
  // XML 1.0 §2.4
  'cdata-end': 'error',
  'cut-off': 'error',
  'too-many-elements': 'warning',
};

export const xmlRules: readonly Rule[] = [
  {
    // RSS 2.0, RFC 4287 §4.1.1, JSON Feed 1.1.
    name: 'not-a-feed',
    severity: 'error',
    *find({ view, isHtml, json, text }) {
      if (view !== null || json?.mistake != null) return;
      if (text.trim() === '') yield { at: null, code: 'answer-empty' };
      else if (isHtml) yield { at: null, code: 'web-page' };
      else yield { at: null, code: 'no-feed' };
    },
  },
  ...Object.entries(severities).map(
    ([kind, severity]): Rule => ({
      name: kind,
      severity,
      *find({ xml, isHtml }) {
        // Of a web page nobody expects that it is XML.
        if (isHtml) return;
        for (const problem of xml?.problems ?? []) {
          if (problem.kind === kind)
            yield { at: problem.at, code: problem.kind, values: { about: shown(problem.about, 40) } };
        }
      },
    }),
  ),
];
