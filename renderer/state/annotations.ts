/** Highlights and notes of the article that is read: where they stand in its text, painted there, and changed. */
import { create } from 'zustand';
import { describePlace, findPlace } from '../../shared/annotations/anchor.ts';
import { type Annotation, type AnnotationColour, annotationColours } from '../../shared/model/annotations.ts';
import { annotationTexts } from '../../shared/texts/reading.ts';
import { paint } from '../article/paint.ts';
import { revealRange } from '../article/scroll.ts';
import { dropSelection, selectedRange } from '../article/selection.ts';
import { indexText } from '../article/text-index.ts';
import { client } from '../bridge.ts';
import { type ReadingView, readingView } from './reading-view.ts';
import { showError } from './show-error.ts';
import { showToast } from './toasts.ts';
import { showWayBack } from './undo.ts';

type AnnotationState = {
  articleId: number | null;
  items: readonly Annotation[];
  /** Ids of highlights whose passage the text has no longer. */
  lost: ReadonlySet<number>;
  /** The one that is edited, and where on the screen it stands, in px. */
  editing: { id: number; x: number; y: number } | null;
  /** Taken for the next highlight. */
  colour: AnnotationColour;
};

const start: AnnotationState = {
  articleId: null,
  items: [],
  lost: new Set(),
  editing: null,
  colour: 'yellow',
};
export const useAnnotations = create<AnnotationState>()(() => start);

/** Longer passages are chapters. */
const longestPassage = 20_000;
let ranges = new Map<number, Range>();
/** One that was chosen in a list before its article was there. */
let awaited: number | null = null;

/** Asks for those of the article on screen and paints them. Also after its text has changed. */
export async function loadAnnotations(view: ReadingView): Promise<void> {
  try {
    const { annotations } = await client().call('annotations.of', { articleId: view.articleId });
    if (readingView()?.root !== view.root) return;
    place(view, annotations);
    if (awaited !== null && ranges.has(awaited)) goToAnnotation(awaited);
    awaited = null;
  } catch (thrown) {
    showError(thrown);
  }
}

function place(view: ReadingView, items: readonly Annotation[]): void {
  ranges = new Map();
  const highlights = items.filter(({ selector }) => selector !== null);
  if (highlights.length > 0) {
    const index = indexText([view.root]);
    for (const { id, selector } of highlights) {
      const found = selector === null ? null : findPlace(index.text, selector);
      const range = found === null ? null : index.rangeOf(found.start, found.end);
      if (range !== null) ranges.set(id, range);
    }
  }
  const of = (test: (item: Annotation) => boolean) =>
    highlights.filter(test).flatMap(({ id }) => ranges.get(id) ?? []);
  for (const colour of annotationColours)
    paint(
      `mark-${colour}`,
      of((item) => item.colour === colour),
      -1,
    );
  paint(
    'mark-noted',
    of(({ text }) => text !== ''),
    -1,
  );
  const lost = new Set(highlights.filter(({ id }) => !ranges.has(id)).map(({ id }) => id));
  useAnnotations.setState({ articleId: view.articleId, items, lost });
}

export function clearAnnotations(): void {
  ranges = new Map();
  for (const colour of annotationColours) paint(`mark-${colour}`, []);
  paint('mark-noted', []);
  useAnnotations.setState(({ colour }) => ({ ...start, colour }));
}

export function watchAnnotations(): () => void {
  return client().on('annotations.changed', ({ articleId }) => {
    const view = readingView();
    if (view?.articleId === articleId) void loadAnnotations(view);
  });
}

/** Highlights what is selected. `isEdited`: its note is opened at once. */
export async function highlightSelection(colour: AnnotationColour, isEdited = false): Promise<void> {
  const view = readingView();
  const range = view === null ? null : selectedRange(view.root);
  const index = view === null || range === null ? null : indexText([view.root]);
  const found = range === null ? null : (index?.placeOf(range) ?? null);
  if (view === null || index === null || found === null || range === null) {
    showToast({ text: annotationTexts.nothingSelected });
    return;
  }
  if (found.end - found.start > longestPassage) {
    showToast({ text: annotationTexts.tooLong });
    return;
  }
  const box = range.getBoundingClientRect();
  try {
    const { annotation, undoId } = await client().call('annotations.add', {
      articleId: view.articleId,
      colour,
      selector: describePlace(index.text, found),
    });
    useAnnotations.setState({ colour });
    dropSelection();
    await loadAnnotations(view);
    if (isEdited) editAnnotation(annotation.id, box.left, box.bottom);
    else showWayBack(annotationTexts.highlighted, undoId);
  } catch (thrown) {
    showError(thrown);
  }
}

export async function addNote(articleId: number, text: string): Promise<boolean> {
  try {
    const { undoId } = await client().call('annotations.add', { articleId, selector: null, text });
    showWayBack(annotationTexts.noted, undoId);
    return true;
  } catch (thrown) {
    showError(thrown);
    return false;
  }
}

export async function changeAnnotation(
  annotationId: number,
  change: { colour?: AnnotationColour; text?: string },
): Promise<void> {
  try {
    await client().call('annotations.update', { annotationId, ...change });
    if (change.colour !== undefined) useAnnotations.setState({ colour: change.colour });
  } catch (thrown) {
    showError(thrown);
  }
}

export async function removeAnnotation(annotationId: number): Promise<void> {
  try {
    const { undoId } = await client().call('annotations.remove', { annotationId });
    useAnnotations.setState(({ editing }) => ({ editing: editing?.id === annotationId ? null : editing }));
    showWayBack(annotationTexts.removed, undoId);
  } catch (thrown) {
    showError(thrown);
  }
}

export function editAnnotation(id: number, x: number, y: number): void {
  useAnnotations.setState({ editing: { id, x, y } });
}

export function closeAnnotation(): void {
  useAnnotations.setState({ editing: null });
}

/** The highlight at a point of the screen; of several the one that was made last. */
export function annotationAt(x: number, y: number): number | null {
  for (const [id, range] of [...ranges].reverse()) {
    for (const box of range.getClientRects()) {
      if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return id;
    }
  }
  return null;
}

export function goToAnnotation(id: number): void {
  const view = readingView();
  const range = ranges.get(id);
  if (view === null || range === undefined) return;
  revealRange(range, view.pane);
  view.pane.focus({ preventScroll: true });
}

/** Once the article is on screen, it is scrolled there. */
export function awaitAnnotation(id: number): void {
  awaited = id;
}
