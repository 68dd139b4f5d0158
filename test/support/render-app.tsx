/** The whole app over a core in memory, in a document without layout. */
import { act, cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../renderer/app.tsx';
import { linkLibrary } from '../../renderer/library-link.ts';
import { resetArticleList } from '../../renderer/state/article-list.ts';
import { resetArticles } from '../../renderer/state/articles.ts';
import { resetDiscussion } from '../../renderer/state/discussion.ts';
import { resetLibrary } from '../../renderer/state/library.ts';
import { clearPicks } from '../../renderer/state/selection.ts';
import { useToasts } from '../../renderer/state/toasts.ts';
import { resetUi } from '../../renderer/state/ui.ts';
import { loadSheets } from '../../renderer/views/sheets/sheets.tsx';
import { createFakeCore, type FakeCore } from './fake-client.ts';
import { doorOf } from './page-door.ts';
import { waitLimitMs } from './wait.ts';

/** What is waited for comes in milliseconds; a busy machine may take longer without anything being wrong. */
configure({ asyncUtilTimeout: waitLimitMs });

/** jsdom lays nothing out: the virtual list needs a height for itself and for its rows. */
function giveHeights(): void {
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', {
    configurable: true,
    get(this: HTMLElement) {
      return this.getAttribute('role') === 'option' ? 104 : 800;
    },
  });
  Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, get: () => 800 });
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, get: () => 384 });
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  HTMLElement.prototype.scrollTo = () => undefined;
  HTMLElement.prototype.scrollIntoView = () => undefined;
  window.matchMedia = (media) =>
    ({
      matches: false,
      media,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
}

// As in a window that has been there for a moment.
await loadSheets();

export type RenderedApp = { core: FakeCore; user: ReturnType<typeof userEvent.setup> };

let endLink: () => void = () => undefined;

export async function renderApp(
  options: Parameters<typeof createFakeCore>[0] & { prepare?: (core: FakeCore) => void } = {},
): Promise<RenderedApp> {
  giveHeights();
  const core = createFakeCore(options);
  options.prepare?.(core);
  Object.defineProperty(window, 'offprint', { configurable: true, value: doorOf(core.transport) });
  localStorage.clear();
  resetUi();
  clearPicks();
  resetLibrary();
  resetArticleList();
  resetArticles();
  resetDiscussion();
  useToasts.setState({ toasts: [] });
  const user = userEvent.setup();
  endLink = linkLibrary().end;
  render(<App />);
  if (options.isEmpty !== true) await screen.findAllByRole('option');
  return { core, user };
}

export function closeApp(): void {
  cleanup();
  endLink();
}

/**
 * Lets timers and answers that are under way come to rest. Timers of one thread end in their order, so that one the page has
 * set before for less than `ms` has ended, however slow the machine.
 */
export async function settle(ms = 150): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, ms)));
}

export function callsOf(core: FakeCore, method: string): unknown[] {
  return core.calls.filter((call) => call.method === method).map((call) => call.input);
}
