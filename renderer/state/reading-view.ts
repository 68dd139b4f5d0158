/** The article that is on screen, for commands that work on its text. Nothing is drawn by it. */

export type ReadingView = {
  articleId: number;
  /** What scrolls. */
  pane: HTMLElement;
  root: ShadowRoot;
};

let current: ReadingView | null = null;

export function readingView(): ReadingView | null {
  return current?.root.host.isConnected === true ? current : null;
}

export function showReadingView(view: ReadingView): () => void {
  current = view;
  return () => {
    if (current === view) current = null;
  };
}
