/** The doctor for tests: feeds written by hand, findings short enough to read. */

import type { ExamineContext } from '../../electron/core/feeds/doctor/document/feed-document.ts';
import { examineFeed } from '../../electron/core/feeds/doctor/examine-feed.ts';
import type { FeedFinding } from '../../shared/model/feeds.ts';
import { findingWords } from '../../shared/texts/en/findings.ts';

export const examinedAt = Date.UTC(2026, 10, 18, 12);

/** With what a reader is told. */
export type ToldFinding = FeedFinding & { message: string };

/** Findings of a feed; a rule that breaks fails the test. */
export function findingsOf(feed: string | Uint8Array, context: Partial<ExamineContext> = {}): ToldFinding[] {
  const bytes = typeof feed === 'string' ? new TextEncoder().encode(feed) : feed;
  const findings = examineFeed(
    bytes,
    { url: null, contentType: null, headers: null, foremHosts: [], now: examinedAt, ...context },
    (rule, error) => {
      throw new Error(`the rule ${rule} broke`, { cause: error });
    },
  );
  return findings.map((finding) => ({ ...finding, message: findingWords(finding) }));
}

/** `error guid-repeated 12:5` for each, hints left out unless asked for. */
export function inShort(findings: readonly FeedFinding[], withHints = false): string[] {
  return findings
    .filter(({ severity }) => withHints || severity !== 'hint')
    .map(
      ({ severity, rule, line, column }) => `${severity} ${rule}${line === null ? '' : ` ${line}:${column}`}`,
    );
}

/** The findings of one rule. */
export function ofRule(findings: readonly ToldFinding[], rule: string): ToldFinding[] {
  return findings.filter((finding) => finding.rule === rule);
}

export const channelHead = `<title>Weir</title><link>https://weir.example/</link><description/>`;

/** An RSS feed whose items begin on line 2. */
export function rssOf(items: string, channel = channelHead, root = 'version="2.0"'): string {
  return `<rss ${root}><channel>${channel}\n${items}\n</channel></rss>`;
}

/** A sound item with something more in it, or in place of its date. */
export function itemOf(more: string, date = '<pubDate>Tue, 17 Nov 2026 09:30:00 +0000</pubDate>'): string {
  return `<item><title>T</title><guid isPermaLink="false">${more.length}-${more.slice(0, 8).replace(/\W/g, '')}</guid><description>Text</description>${date}${more}</item>`;
}

/** An Atom feed whose entries begin on line 2. */
export function atomOf(
  entries: string,
  head = '<title>A</title><id>tag:a.example,2026:f</id><updated>2026-11-17T06:00:00Z</updated><author><name>A</name></author>',
): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom">${head}\n${entries}\n</feed>`;
}

export const entryHead =
  '<title>E</title><id>tag:a.example,2026:e</id><updated>2026-11-17T06:00:00Z</updated>';
