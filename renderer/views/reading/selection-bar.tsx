/** What can be done with a selected passage, beside it. The selection stays while it is used. */
import { Copy, NotebookPen } from 'lucide-react';
import { type MouseEvent, type RefObject, useEffect, useState } from 'react';
import { annotationColours } from '../../../shared/model/annotations.ts';
import { annotationTexts, colourTitles } from '../../../shared/texts/reading.ts';
import { selectedRange } from '../../article/selection.ts';
import { runCommand } from '../../commands/table.ts';
import { highlightSelection, useAnnotations } from '../../state/annotations.ts';

const restMs = 180;
const barWidthPx = 190;
const barHeightPx = 40;

type Spot = { left: number; top: number };

function spotOf(range: Range): Spot | null {
  const box = range.getBoundingClientRect();
  if (box.width === 0 && box.height === 0) return null;
  const isRoomAbove = box.top > barHeightPx + 60;
  return {
    left: Math.max(
      8,
      Math.min(box.left + box.width / 2 - barWidthPx / 2, window.innerWidth - barWidthPx - 8),
    ),
    top: isRoomAbove ? box.top - barHeightPx - 8 : box.bottom + 8,
  };
}

function useSelectionSpot(root: RefObject<ShadowRoot | null>): Spot | null {
  const [spot, setSpot] = useState<Spot | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const range = root.current === null ? null : selectedRange(root.current);
      setSpot(range === null ? null : spotOf(range));
    };
    // While it is still being dragged, a bar would be in the way.
    const onChange = () => {
      clearTimeout(timer);
      timer = setTimeout(look, restMs);
    };
    document.addEventListener('selectionchange', onChange);
    window.addEventListener('scroll', onChange, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', onChange);
      window.removeEventListener('scroll', onChange, true);
    };
  }, [root]);
  return spot;
}

/** A press must not take the selection away. */
const keep = (event: MouseEvent) => event.preventDefault();

export function SelectionBar({ root }: { root: RefObject<ShadowRoot | null> }) {
  const spot = useSelectionSpot(root);
  const colour = useAnnotations((state) => state.colour);
  if (spot === null) return null;
  return (
    <div className="selection-bar" role="toolbar" aria-label={annotationTexts.selection} style={spot}>
      {annotationColours.map((name) => (
        <button
          key={name}
          type="button"
          className="colour-dot"
          data-mark={name}
          aria-label={annotationTexts.highlightIn(colourTitles[name])}
          title={annotationTexts.highlightIn(colourTitles[name])}
          onMouseDown={keep}
          onClick={() => void highlightSelection(name)}
        />
      ))}
      <button
        type="button"
        className="icon-button"
        aria-label={annotationTexts.highlightAndNote}
        title={annotationTexts.highlightAndNote}
        onMouseDown={keep}
        onClick={() => void highlightSelection(colour, true)}
      >
        <NotebookPen size={16} strokeWidth={1.75} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={annotationTexts.copyQuote}
        title={annotationTexts.copyQuote}
        onMouseDown={keep}
        onClick={() => runCommand('article.copyQuote')}
      >
        <Copy size={16} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </div>
  );
}
