/** What ties the page to its library: all that listens for changes, and the first questions. */
import { client } from './bridge.ts';
import { runCommand } from './commands/table.ts';
import { forgetEarly, keepList } from './early-questions.ts';
import { watchAnnotations } from './state/annotations.ts';
import { showScopeEarly } from './state/article-list.ts';
import { watchOpened as watchOpenArticles } from './state/articles.ts';
import { watchFaults } from './state/faults.ts';
import { watchFullTexts } from './state/full-text.ts';
import { watchLanguage } from './state/language.ts';
import { loadLibrary, watchLibrary } from './state/library.ts';
import { watchArticles } from './state/list-refresh.ts';
import { watchOpened } from './state/opened.ts';
import { listScope, placeKey } from './state/places.ts';
import { closeSheet, goTo, useUi } from './state/ui.ts';
import { watchUpdates } from './state/updates.ts';

/** `ready` resolves when the first answers have come, good or bad; it never rejects. `end` takes everything back. */
export function linkLibrary(): { ready: Promise<void>; end: () => void } {
  const endings = [
    watchFaults(),
    watchLibrary(),
    watchArticles(),
    watchAnnotations(),
    watchOpenArticles(() => useUi.getState().selectedId),
    watchOpened(runCommand),
    watchUpdates(),
    watchLanguage(),
    watchFullTexts(),
    watchPlace(),
    client().on('command.run', ({ commandId }) => runCommand(commandId)),
    client().on('feed.open', ({ feedId }) => {
      closeSheet();
      goTo(feedId === null ? { kind: 'view', view: 'unread' } : { kind: 'feed', id: feedId });
    }),
  ];
  const ready = Promise.all([loadLibrary(), askForList()]).then(() => undefined);
  // Each has been taken, or is not wanted any more.
  forgetEarly();
  return {
    ready,
    end() {
      for (const end of endings) end();
    },
  };
}

/** Where one goes is asked for before the window is drawn for it: the answer comes meanwhile. */
function watchPlace(): () => void {
  return useUi.subscribe(({ place }, before) => {
    if (placeKey(place) !== placeKey(before.place)) void askForList();
  });
}

/** A smart feed's query comes with the library; every other place is known by itself. */
async function askForList(): Promise<void> {
  const { place, search, sort, groupBy } = useUi.getState();
  if (place.kind === 'smart') {
    keepList(null);
    return;
  }
  await showScopeEarly(listScope(place, search, groupBy === 'feed' ? 'feed' : sort, [], new Date()));
}
