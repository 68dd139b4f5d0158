/** JSON Feed as the rules that go for every format see it. */
import type { Body, DatePlace, Entry, FeedView, Place } from './feed-document.ts';
import type { JsonNode } from './read-json.ts';

/** Null when the JSON is no feed: no items and no version of jsonfeed.org. */
export function viewOfJson(root: JsonNode): FeedView | null {
  const items = root.members.get('items');
  if (root.kind !== 'object') return null;
  if (items?.kind !== 'array' && !textOf(root, 'version').includes('jsonfeed.org')) return null;
  return {
    format: 'json',
    at: root.at,
    self: placeOf(root, 'feed_url'),
    dates: [],
    entries: (items?.items ?? []).filter((item) => item.kind === 'object').map(entryOf),
  };
}

export function memberOf(node: JsonNode, name: string, ...kinds: JsonNode['kind'][]): JsonNode | null {
  const member = node.members.get(name);
  return member !== undefined && kinds.includes(member.kind) ? member : null;
}

/** A text member, trimmed; blank where there is none. */
export function textOf(node: JsonNode, name: string): string {
  return memberOf(node, name, 'string')?.text.trim() ?? '';
}

export function placeOf(node: JsonNode, name: string): Place | null {
  const member = memberOf(node, name, 'string', 'number');
  const text = member?.text.trim() ?? '';
  return member === null || text === '' ? null : { text, at: member.at };
}

function entryOf(item: JsonNode): Entry {
  const bodies: Body[] = [];
  for (const name of ['content_html', 'content_text'] as const) {
    const member = memberOf(item, name, 'string');
    if (member === null || member.text.trim() === '') continue;
    const piece = { start: member.at + 1, end: member.end - 1, form: 'json' } as const;
    bodies.push({ at: member.at, pieces: [piece], isPlain: name === 'content_text', hasBase: false });
  }
  const dates: DatePlace[] = [];
  for (const name of ['date_published', 'date_modified']) {
    const place = placeOf(item, name);
    if (place !== null) dates.push({ ...place, name, standard: 'rfc3339' });
  }
  const title = placeOf(item, 'title');
  return {
    at: item.at,
    isDamaged: false,
    title: title === null ? null : { ...title, isPlain: true },
    id: placeOf(item, 'id'),
    dates,
    bodies,
    hasOtherContent: textOf(item, 'external_url') !== '' || memberOf(item, 'attachments', 'array') !== null,
  };
}
