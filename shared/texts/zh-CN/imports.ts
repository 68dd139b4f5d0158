/** What came of an import in words. */
import type { ErrorDetails } from '../../errors.ts';
import type { FileLook } from '../../file-look.ts';
import type { ImportRejection, ImportSummary, SavedImportSummary } from '../../model/imports.ts';
import { type SavedSource, sourceTitles } from '../../recognise-export.ts';
import { number } from '../format.ts';

export const rejectionWords: Record<ImportRejection, string> = {
  'no-address': '没有地址。',
  'not-a-url': '地址不是有效的网址。',
  'unsupported-scheme': '只能读取 http 和 https 地址。',
};

export function importSentence(summary: ImportSummary): string {
  const parts = [`添加了 ${number(summary.added)} 个订阅源`];
  if (summary.paused > 0) {
    const isAll = summary.paused === summary.added;
    parts.push(isAll ? '按列表暂停' : `其中 ${number(summary.paused)} 个按列表暂停`);
  }
  if (summary.alreadySubscribed > 0) parts.push(`${number(summary.alreadySubscribed)} 个已订阅`);
  return `${parts.join('，')}。`;
}

export function stoppedSentence(details: ErrorDetails): string {
  const { done, total, added } = details;
  if (typeof done !== 'number' || typeof total !== 'number' || typeof added !== 'number') {
    return '在添加任何内容之前就已停止。';
  }
  return `处理完 ${number(total)} 行中的 ${number(done)} 行后停止。已添加 ${number(added)} 个订阅源，会保留。`;
}

export function recognisedSentence(kind: SavedSource | 'opml'): string {
  if (kind === 'opml') return '这是订阅源列表。';
  return kind === 'bookmarks' ? '这是书签。' : `这是在 ${sourceTitles[kind]} 中收藏的内容。`;
}

/** What the feed is called that holds what was imported. */
export function feedTitleOf(kind: SavedSource): string {
  return kind === 'bookmarks' ? '导入的书签' : `从 ${sourceTitles[kind]} 导入`;
}

const looks: Record<Exclude<FileLook['kind'], 'json' | 'table'>, string> = {
  empty: '是空的。',
  database: '是 SQLite 数据库。请从其所属程序中导出收藏的内容。',
  pdf: '是 PDF。',
  binary: '不是文本。',
  feed: '本身就是订阅源，请将其添加为订阅源。',
  page: '是网页。',
  xml: '是 XML，但不是订阅源列表。',
  text: '是纯文本。',
};

/** What a file is that is none of the exports Offprint reads. */
export function lookWords(look: FileLook): string {
  if (look.kind !== 'json' && look.kind !== 'table') return looks[look.kind];
  const { names } = look;
  if (look.kind === 'table') return `是表格，列为 ${names.join('、')}。`;
  return names.length === 0 ? '是没有字段的 JSON。' : `是 JSON，字段为 ${names.join('、')}。`;
}

/** `look`: null for an archive. */
export function unknownSentence(name: string, look: FileLook | null): string {
  if (look === null) return `“${name}”是压缩包。请解压后选择其中的 JSON、CSV 或 OPML 文件。`;
  const words = `“${name}”${lookWords(look)}`;
  return look.kind === 'feed' ? words : `${words}Offprint 不认识这种导出文件。请选择上述程序导出的文件。`;
}

export function savedSentence(summary: SavedImportSummary): string {
  const parts = [`收藏了 ${number(summary.added)} 篇文章`];
  if (summary.added > 0) parts.push(`${number(summary.withText)} 篇带正文`);
  if (summary.alreadyThere > 0) parts.push(`${number(summary.alreadyThere)} 篇已存在`);
  const feeds = summary.feedsAdded === 0 ? '' : `添加了 ${number(summary.feedsAdded)} 个订阅源。`;
  return `${parts.join('，')}。${feeds}`;
}

export const importTexts = {
  unnamed: '未命名',
  import: '导入',
  hint: '订阅源以 OPML 导入，几乎所有阅读器都能导出，文件夹也会一并导入。收藏的内容可来自 Inoreader、Feedly、Feedbin、NewsBlur、Miniflux 或 FreshRSS（星标 JSON）、Fluent Reader（其备份）、Pocket、Instapaper、Raindrop.io、Readwise Reader 或 Matter（CSV）、Omnivore、wallabag、Readeck、Karakeep 或 Linkwarden（JSON）或书签（HTML）：包括标签、日期和笔记，文件中有正文时也包括正文。重复导入不会产生重复内容。',
  reading: '正在读取…',
  choose: '选择文件…',
  importing: '正在导入',
  leftOut: {
    line: (count: number) => `略去了 ${number(count)} 行`,
    entry: (count: number) => `略去了 ${number(count)} 个条目`,
  },
  rejected: {
    line: (line: number, why: string) => `第 ${number(line)} 行：${why}`,
    entry: (entry: number, why: string) => `第 ${number(entry)} 个条目：${why}`,
  },
  nearby: {
    title: '你自己网络中的订阅源',
    asked: (count: number) =>
      `有 ${number(count)} 个订阅源位于你自己的网络中。它们由列表的作者指定，因此在你确认认识它们之前会保持暂停。`,
    read: '读取',
    leave: '保持暂停',
    areRead: '从现在起会读取它们。',
    areLeft: '它们保持暂停。想读取时，可在订阅源的详细信息中恢复。',
  },
  more: (count: number) => `还有 ${number(count)} 个。`,
};
