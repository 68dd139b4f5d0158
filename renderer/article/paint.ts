/** Colour behind parts of the text by the CSS Custom Highlight API: nothing in the document changes for it. */

import type { AnnotationColour } from '../../shared/model/annotations.ts';

/** Names that article-marks.css gives colours. */
export type PaintName =
  | 'find'
  | 'find-current'
  | 'spoken'
  | 'spoken-word'
  | 'mark-noted'
  | `mark-${AnnotationColour}`;

/** Replaces what was painted under that name. Where there is no such API (a test's document) nothing is painted. */
export function paint(name: PaintName, ranges: readonly Range[], priority = 0): void {
  if (!('highlights' in CSS_)) return;
  if (ranges.length === 0) {
    CSS_.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS_.highlights.set(name, highlight);
}

/** A document without styles has no `CSS` at all. */
const CSS_: Pick<typeof CSS, 'highlights'> | Record<string, never> = globalThis.CSS ?? {};
