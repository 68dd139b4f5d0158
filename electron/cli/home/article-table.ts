/** Articles as rows that fit the terminal: number, title, feed, date, tags. Never wraps; columns go where they do not fit. Pure. */
import type { ArticleSummary } from '../../../shared/model/articles.ts';
import { harmlessLine } from '../terminal/harmless.ts';
import type { Style } from '../terminal/style.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { fitAndPad, fitTo, widthOf } from '../terminal/width.ts';
import { shortDateText } from '../texts/times.ts';

export type TableRow = Pick<
  ArticleSummary,
  'id' | 'title' | 'feedTitle' | 'sortAt' | 'tags' | 'sourceTags' | 'isRead' | 'isSaved'
>;

type Column = { name: string; cells: string[]; width: number };

const gap = '  ';
/** What a title needs beside these columns to be worth reading. The first is dropped first. */
const leastTitle = { tags: 26, feed: 24, date: 22 } as const;

/** A line of headings, then a line an article, without line ends. `newIds`: articles to mark. */
export function articleTable(
  rows: readonly TableRow[],
  terminal: Pick<Terminal, 'columns' | 'isUnicode'>,
  style: Style,
  { newIds, now }: { newIds: ReadonlySet<number>; now: number },
): string[] {
  const ellipsis = terminal.isUnicode ? '…' : '...';
  const mark = terminal.isUnicode ? '●' : '*';
  const margin = newIds.size === 0 ? '' : '  ';
  const narrow = Math.max(10, Math.floor(terminal.columns * 0.17));
  const number = column(
    'Number',
    rows.map(({ id }) => String(id)),
  );
  const feed = column(
    'Feed',
    rows.map(({ feedTitle }) => harmlessLine(feedTitle)),
    Math.min(narrow, 28),
  );
  const date = column(
    'Date',
    rows.map(({ sortAt }) => shortDateText(sortAt, now)),
  );
  const mostTags = Math.min(narrow, 32);
  const tags = column(
    'Tags',
    rows.map((row) => tagsText(row, mostTags)),
    mostTags,
  );
  const title = column(
    'Title',
    rows.map((row) => harmlessLine(row.title)),
  );

  const room = terminal.columns - margin.length - number.width - gap.length;
  const titleRoom = (...others: readonly Column[]): number =>
    room - others.reduce((sum, { width }) => sum + gap.length + width, 0);
  const fits = (least: number, ...others: readonly Column[]): boolean =>
    titleRoom(...others) >= Math.min(least, title.width);
  const others = fits(leastTitle.tags, feed, date, tags)
    ? [feed, date, tags]
    : fits(leastTitle.feed, feed, date)
      ? [feed, date]
      : fits(leastTitle.date, date)
        ? [date]
        : [];
  const shown = [number, { ...title, width: Math.min(title.width, titleRoom(...others)) }, ...others];

  const line = (cells: readonly string[], emphasise: (cell: string, at: number) => string): string =>
    cells
      .map((cell, at) => {
        const { width = 0 } = shown[at] ?? {};
        const isLast = at === cells.length - 1;
        return emphasise(isLast ? fitTo(cell, width, ellipsis) : fitAndPad(cell, width, ellipsis), at);
      })
      .join(gap);
  return [
    margin +
      style.dim(
        line(
          shown.map(({ name }) => name),
          (cell) => cell,
        ),
      ),
    ...rows.map((row, index) => {
      const isNew = newIds.has(row.id);
      const emphasise = (cell: string, at: number): string =>
        at === 1 ? (isNew ? style.bold(cell) : cell) : style.dim(cell);
      const sign = margin === '' ? '' : isNew ? style.accent(`${mark} `) : margin;
      return (
        sign +
        line(
          shown.map(({ cells }) => cells[index] ?? ''),
          emphasise,
        )
      );
    }),
  ].map((one) => one.trimEnd());
}

function column(name: string, cells: string[], most = Number.POSITIVE_INFINITY): Column {
  return { name, cells, width: Math.min(most, Math.max(...[name, ...cells].map(widthOf))) };
}

/** The reader's own first; as many whole ones as there is room for, and at least the first. */
function tagsText({ tags, sourceTags }: TableRow, most: number): string {
  const names = [...new Set([...tags, ...sourceTags].map(harmlessLine))].filter((tag) => tag !== '');
  let text = names[0] ?? '';
  for (const name of names.slice(1)) {
    const longer = `${text}, ${name}`;
    if (widthOf(longer) <= most) text = longer;
  }
  return text;
}
