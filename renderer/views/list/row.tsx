/** One option of the list: its place, its marks, what a press does. What is in it is article-row's. */
import { Check } from 'lucide-react';
import { type CSSProperties, type MouseEvent, memo } from 'react';
import type { ArticleSummary } from '../../../shared/model/articles.ts';
import { listTexts } from '../../../shared/texts/list.ts';
import { olderTexts } from '../../../shared/texts/older.ts';
import { anchors } from '../../commands/anchors.ts';
import { focusPane } from '../../commands/moves.ts';
import { runCommand } from '../../commands/table.ts';
import type { ListMode } from '../../state/list-modes.ts';
import { clearPicks, hasPicks, pickRange, togglePick, useSelection } from '../../state/selection.ts';
import { openMenu, useUi } from '../../state/ui.ts';
import { ArticleRow } from './article-row.tsx';

type Props = {
  id: number;
  /** null: its page has been put away. */
  article: ArticleSummary | null;
  index: number;
  total: number | null;
  mode: ListMode;
  now: number;
  isCurrent: boolean;
  isPicked: boolean;
  isAnyPicked: boolean;
  isBeforeCurrent: boolean;
  /** Entries are missing between this one and the one above. */
  isAfterGap: boolean;
  style?: CSSProperties | undefined;
  /** For the virtual list, where it measures rows. */
  line?: number | undefined;
  measure?: ((element: HTMLElement | null) => void) | undefined;
};

function press(event: MouseEvent, id: number): void {
  const { selectedId } = useUi.getState();
  if (event.shiftKey) {
    pickRange(id, event.ctrlKey || event.metaKey);
    // Only the rows are picked, not their text.
    window.getSelection()?.removeAllRanges();
  } else if (event.ctrlKey || event.metaKey) {
    // The one that is read is the first of them, as in every list of files.
    if (!hasPicks() && selectedId !== null && selectedId !== id) togglePick(selectedId);
    togglePick(id);
  } else {
    clearPicks();
    useSelection.setState({ anchorId: id });
    useUi.setState({ selectedId: id, pane: 'article', isTagging: false });
  }
}

/** On the line between two rows. The notice above the list does the same for the keyboard. */
function GapMark() {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: an option may hold no button; see above.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
    <span
      className="gap-mark"
      onClick={(event) => {
        event.stopPropagation();
        runCommand('feed.fetchMissing');
      }}
    >
      <span className="hidden">. </span>
      {olderTexts.mark} <b aria-hidden="true">{olderTexts.fetch}</b>
    </span>
  );
}

export const Row = memo(function Row(props: Props) {
  const { id, article, index, total, mode, now, isCurrent, isPicked, isAnyPicked } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys of all its rows.
    <div
      ref={props.measure}
      data-index={props.line}
      data-article={id}
      id={`article-${id}`}
      role="option"
      tabIndex={-1}
      className="row"
      data-unread={article?.isRead === false || undefined}
      data-current={isCurrent || undefined}
      data-picked={isPicked || undefined}
      data-before-current={props.isBeforeCurrent || undefined}
      aria-selected={isAnyPicked ? isPicked : isCurrent}
      aria-posinset={index + 1}
      aria-setsize={total ?? -1}
      style={props.style}
      onMouseDown={(event) => {
        // The list keeps the focus: a row that had it would take it along when it is scrolled away.
        event.preventDefault();
        document.getElementById(anchors.list)?.focus({ preventScroll: true });
      }}
      onClick={(event) => press(event, id)}
      onDoubleClick={focusPane}
      onContextMenu={(event) => {
        event.preventDefault();
        openMenu({ kind: 'article', id, x: event.clientX, y: event.clientY });
      }}
    >
      {props.isAfterGap ? <GapMark /> : null}
      {isPicked ? <Check size={13} strokeWidth={3} className="row-check" aria-hidden="true" /> : null}
      {article === null ? (
        <span className="row-away">{listTexts.loading}</span>
      ) : (
        <ArticleRow article={article} mode={mode} now={now} />
      )}
    </div>
  );
});
