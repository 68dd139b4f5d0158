/** What a query finds, by looking at every article as a reader would: no index, no SQL. */
import type { Comparison, DateRelation, DateValue, QueryNode } from '../../shared/query/tree.ts';
import { articleUrl, codeOf, feedUrl, groupsOf, titleOf } from './query-library.ts';
import { feeds, hour, now, type Shape } from './query-shapes.ts';

/** Articles in the order they were stored, and their ids. */
export type World = { shapes: readonly Shape[]; ids: readonly number[] };

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const some = (node: QueryNode, test: (leaf: QueryNode) => boolean): boolean => {
  if (node.type === 'and' || node.type === 'or') return node.children.some((child) => some(child, test));
  return node.type === 'not' ? some(node.child, test) : test(node);
};
const names = (root: QueryNode, state: string): boolean =>
  some(root, (node) => node.type === 'state' && node.name === state);

/**
 * The ids a list shows. What is muted or snoozed is there where the query speaks of it, or of one article by its number; of
 * the copies of a piece one, unless the query speaks of a place or of copies.
 */
export function findNaively(root: QueryNode, world: World): number[] {
  const isNumbered = some(root, (node) => node.type === 'id');
  const found = world.shapes.flatMap((shape, index) => {
    if (shape.isMuted && !isNumbered && !names(root, 'muted')) return [];
    if (shape.isSnoozed && !isNumbered && !names(root, 'snoozed')) return [];
    return matches(root, world, index) ? [index] : [];
  });
  const showsEach = some(
    root,
    (node) =>
      ['feed', 'site', 'id', 'similar', 'address'].includes(node.type) ||
      (node.type === 'state' && node.name === 'duplicate'),
  );
  const leaders = groupsOf(world.shapes);
  const idOf = (index: number): number => world.ids[index] ?? 0;
  const isHidden = (index: number): boolean =>
    leaders[index] !== index &&
    found.some(
      (other) =>
        other !== index &&
        leaders[other] === leaders[index] &&
        (leaders[other] === other || idOf(other) < idOf(index)),
    );
  return found.filter((index) => showsEach || !isHidden(index)).map(idOf);
}

/** A part that names its series names it for all of them on that host. */
function seriesName(shape: Shape, index: number, { shapes }: World): string | null {
  const host = hostOf(shape, index);
  const same = shapes.filter(
    (other, at) => other.record?.series?.id === shape.record?.series?.id && hostOf(other, at) === host,
  );
  return shape.record?.series == null
    ? null
    : (same.map((one) => one.record?.series?.name ?? null).find((name) => name !== null) ?? null);
}

const hostOf = (shape: Shape, index: number): string => {
  const url = articleUrl(shape, index);
  return url === null ? '' : new URL(url).hostname;
};

function bitsApart(one: bigint, other: bigint): number {
  return BigInt.asUintN(64, one ^ other)
    .toString(2)
    .replaceAll('0', '').length;
}

function isNear(one: bigint | null, other: bigint | null): boolean {
  if (one === null || other === null) return false;
  const quarters = [0n, 16n, 32n, 48n].map((shift) => (BigInt.asUintN(64, one ^ other) >> shift) & 0xffffn);
  return quarters.includes(0n) && bitsApart(one, other) <= 10;
}

function matches(node: QueryNode, world: World, index: number): boolean {
  const shape = world.shapes[index];
  const feed = feeds[shape?.feed ?? -1];
  if (shape === undefined || feed === undefined) return false;
  const id = world.ids[index];
  switch (node.type) {
    case 'text':
      return textMatches(node, shape, index);
    case 'and':
      return node.children.every((child) => matches(child, world, index));
    case 'or':
      return node.children.some((child) => matches(child, world, index));
    case 'not':
      return !matches(node.child, world, index);
    case 'state':
      return (
        {
          unread: !shape.isRead,
          read: shape.isRead,
          saved: shape.savedAgo !== null,
          later: shape.isLater,
          edited: shape.edited !== null,
          changed: shape.isRead && shape.edited !== null && shape.edited > 0,
          stale: shape.isExported && shape.edited !== null && shape.edited > 0,
          muted: shape.isMuted,
          snoozed: shape.isSnoozed,
          duplicate: groupsOf(world.shapes)[index] !== index,
          offline: isOffline(shape),
        } satisfies Record<typeof node.name, boolean>
      )[node.name];
    case 'feature':
      if (node.name === 'export') return shape.isExported;
      if (node.name === 'series') return shape.record?.series != null;
      if (node.name === 'note') return shape.annotations.some(({ note }) => note !== '');
      if (node.name === 'highlight') return shape.annotations.some(({ quote }) => quote !== null);
      return (shape.holds as string[]).includes(node.name);
    case 'tag': {
      const names = [
        ...(node.kind === 'source' ? [] : shape.mine),
        ...(node.kind === 'mine' ? [] : shape.source),
      ];
      const wanted = plain(node.name).replace(/\/\*$/, '');
      const isTree = node.name.endsWith('/*');
      return names.map(plain).some((name) => name === wanted || (isTree && name.startsWith(`${wanted}/`)));
    }
    case 'date': {
      const seen = now - shape.seenAgo * hour;
      const published = shape.publishedAgo === null ? seen : Math.min(now - shape.publishedAgo * hour, seen);
      const saved = shape.savedAgo === null ? null : now - shape.savedAgo * hour;
      const at = { published, seen, saved }[node.field];
      return at !== null && dateMatches(node.relation, node.value, at);
    }
    case 'number':
      return numberMatches(
        node.comparison,
        {
          reading: shape.minutes,
          words: shape.wordCount,
          reactions: shape.record?.reactions ?? null,
          comments: shape.record?.comments ?? null,
        }[node.field],
      );
    case 'feed':
      return plain(feed.title).includes(plain(node.name)) || feedUrl(shape.feed).includes(plain(node.name));
    case 'folder':
      return feed.folder.some((name) => plain(name) === plain(node.name));
    case 'site':
      return shape.hasUrl && (feed.host === node.host || feed.host.endsWith(`.${node.host}`));
    case 'language':
      return shape.language === (node.name === 'golang' ? 'go' : node.name);
    case 'address':
      return articleUrl(shape, index)?.toLowerCase().includes(node.part.toLowerCase()) ?? false;
    case 'id':
      return id === node.id;
    case 'similar': {
      const other = world.ids.indexOf(node.id);
      const leaders = groupsOf(world.shapes);
      if (other < 0 || other === index) return false;
      return leaders[other] === leaders[index] || isNear(shape.simhash, world.shapes[other]?.simhash ?? null);
    }
    case 'regex':
      return [titleOf(shape, index), shape.body, codeOf(shape)]
        .flatMap((part) => part.split('\n'))
        .some((line) => new RegExp(node.pattern, 'i').test(line));
    case 'series': {
      const [host, number] = node.name.split('/');
      if (number !== undefined) {
        return hostOf(shape, index) === host?.toLowerCase() && shape.record?.series?.id === Number(number);
      }
      return plain(seriesName(shape, index, world) ?? '').includes(plain(node.name));
    }
    case 'organisation':
      return plain(shape.record?.organisation ?? '').includes(plain(node.name));
    case 'writer':
      return shape.author.toLowerCase() === node.name.toLowerCase();
    case 'annotation':
      return shape.annotations.some(({ quote, note }) =>
        plain(`${note} ${quote ?? ''}`).includes(plain(node.part)),
      );
  }
}

/** Pictures, the whole text where it is wanted, and what the author wrote where that was asked for are here. */
function isOffline(shape: Shape): boolean {
  const lacksPicture = shape.holds.includes('image') && !shape.arePicturesKept;
  const lacksText = feeds[shape.feed]?.isWhole === true && shape.hasUrl && !shape.hasFullText;
  const lacksMarkdown = shape.isRecordWanted && shape.record === null;
  return !lacksPicture && !lacksText && !lacksMarkdown;
}

/** Runs of letters and digits in lower case; behind them the parts of each identifier, once. */
function wordsOf(written: string): string[] {
  const runs = written.match(/[A-Za-z0-9]+/g) ?? [];
  const parts = [...new Set(runs)].map((run) => run.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+/g) ?? []);
  return [...runs, ...parts.filter((one) => one.length > 1).flat()].map((word) => word.toLowerCase());
}

function textMatches(node: Extract<QueryNode, { type: 'text' }>, shape: Shape, index: number): boolean {
  const fields = {
    title: titleOf(shape, index),
    author: shape.author,
    body: shape.body,
    code: codeOf(shape),
  };
  const wanted = node.text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const holds = (text: string): boolean => {
    const words = wordsOf(text);
    return words.some((_word, start) =>
      wanted.every((word, at) => {
        const there = words[start + at] ?? '';
        return node.isPrefix && at === wanted.length - 1 ? there.startsWith(word) : there === word;
      }),
    );
  };
  if (node.field !== null) return holds(fields[node.field]);
  return [...Object.values(fields), [...shape.source, ...shape.mine].join(' ')].some(holds);
}

/** So long ago by the clock and the calendar on the wall. */
function edgeOf({ amount, unit }: Extract<DateValue, { kind: 'age' }>): number {
  if (unit === 'h') return now - amount * hour;
  const today = new Date(now);
  const days = unit === 'd' ? amount : unit === 'w' ? 7 * amount : 0;
  const months = unit === 'm' ? amount : unit === 'y' ? 12 * amount : 0;
  return new Date(
    today.getFullYear(),
    today.getMonth() - months,
    today.getDate() - days,
    today.getHours(),
  ).getTime();
}

function dateMatches(relation: DateRelation, value: DateValue, at: number): boolean {
  if (value.kind === 'age') {
    const edge = edgeOf(value);
    if (relation === 'on') return at >= edge && at < edge + 24 * hour;
    return relation === 'before' ? at < edge : at >= edge;
  }
  // Compared as a person would: by the digits of the local date, as far as they are given.
  const date = new Date(at);
  const digits = (parts: (number | null)[]): number =>
    parts.reduce<number>((sum, part) => sum * 100 + (part ?? 0), 0);
  const wanted = digits([value.year, value.month, value.day]);
  const actual = digits([
    date.getFullYear(),
    value.month === null ? null : date.getMonth() + 1,
    value.day === null ? null : date.getDate(),
  ]);
  if (relation === 'from') return actual >= wanted;
  if (relation === 'to') return actual <= wanted;
  return relation === 'on' ? actual === wanted : relation === 'before' ? actual < wanted : actual > wanted;
}

function numberMatches(wanted: Comparison, value: number | null): boolean {
  if (value === null) return false;
  switch (wanted.operator) {
    case '..':
      return value >= wanted.from && value <= wanted.to;
    case '<':
      return value < wanted.value;
    case '<=':
      return value <= wanted.value;
    case '>':
      return value > wanted.value;
    case '>=':
      return value >= wanted.value;
    case '=':
      return value === wanted.value;
  }
}
