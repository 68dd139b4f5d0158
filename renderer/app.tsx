/** The window: three panes, and the sheets over them. */
import { type CSSProperties, useEffect, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ErrorCode } from '../shared/errors.ts';
import { paneTexts } from '../shared/texts/faults.ts';
import { shellTexts } from '../shared/texts/shell.ts';
import { afterFirstPaint } from './after-frame.ts';
import { client } from './bridge.ts';
import { useCommands } from './commands/bindings.ts';
import { acceleratorOf, createKeyHandler } from './commands/keys.ts';
import { narrowQuery } from './commands/moves.ts';
import { takeTagKey } from './commands/tag-keys.ts';
import { Announcer } from './components/announcer.tsx';
import { ContextMenu } from './components/context-menu.tsx';
import { PaneBoundary } from './components/pane-boundary.tsx';
import { Separator } from './components/separator.tsx';
import { useLasting } from './components/states.tsx';
import { Toasts } from './components/toasts.tsx';
import { useLibrary } from './state/library.ts';
import { useMedia } from './state/media.ts';
import { placeKey } from './state/places.ts';
import { useAppearance } from './state/typography.ts';
import { keepLayout, listLimits, setListWidth, setSidebarWidth, sidebarLimits, useUi } from './state/ui.ts';
import { ListPane } from './views/list/list-pane.tsx';
import { PlayerBar } from './views/player/player-bar.tsx';
import { ReadingPane } from './views/reading/reading-pane.tsx';
import { Sheets } from './views/sheets/sheets.tsx';
import { Sidebar } from './views/sidebar/sidebar.tsx';
import { LibraryDamage } from './views/welcome/library-damage.tsx';
import { LibraryFailure } from './views/welcome/library-failure.tsx';
import { LibraryMigration } from './views/welcome/library-migration.tsx';
import { Welcome } from './views/welcome/welcome.tsx';

function useKeys(): void {
  const commands = useCommands();
  useEffect(() => {
    const handle = createKeyHandler(commands);
    const accelerators = Object.fromEntries(commands.flatMap(({ id, keys }) => acceleratorOf(id, keys)));
    // A menu that cannot show a key is no harm: the key still works. Nobody has opened one before the window is there.
    afterFirstPaint(() =>
      client()
        .call('shell.showKeys', { accelerators })
        .catch(() => undefined),
    );
    const onKeyDown = (event: KeyboardEvent) => {
      if (!takeTagKey(event)) handle(event);
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('pagehide', keepLayout);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('pagehide', keepLayout);
    };
  }, [commands]);
}

function Panes() {
  const { sidebarWidth, listWidth, isSidebarOpen, isListOpen, pane, place, selectedId } = useUi(
    useShallow(({ sidebarWidth, listWidth, isSidebarOpen, isListOpen, pane, place, selectedId }) => ({
      sidebarWidth,
      listWidth,
      isSidebarOpen,
      isListOpen,
      pane,
      place,
      selectedId,
    })),
  );
  const isFolded = useMedia(narrowQuery);
  const isShown = isSidebarOpen ?? !isFolded;
  const style = useMemo(
    () => ({ '--sidebar-width': `${sidebarWidth}px`, '--list-width': `${listWidth}px` }) as CSSProperties,
    [sidebarWidth, listWidth],
  );
  return (
    <div
      className="panes"
      data-pane={pane}
      data-sidebar={isShown ? 'shown' : 'hidden'}
      data-list={isListOpen ? 'shown' : 'hidden'}
      style={style}
    >
      {isShown ? (
        <PaneBoundary name={paneTexts.sidebar}>
          <Sidebar isFloating={isFolded}>
            {isFolded ? null : (
              <Separator
                name={shellTexts.sidebarWidth}
                controls="sidebar"
                value={sidebarWidth}
                limits={sidebarLimits}
                onChange={setSidebarWidth}
              />
            )}
          </Sidebar>
        </PaneBoundary>
      ) : null}
      {isShown && isFolded ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: the same can be done with the sidebar's key.
        // biome-ignore lint/a11y/useKeyWithClickEvents: likewise.
        <div className="sidebar-shade" onClick={() => useUi.setState({ isSidebarOpen: false })} />
      ) : null}
      <main className="reading-panes">
        <PaneBoundary name={paneTexts.list} resetKey={placeKey(place)}>
          <ListPane isSidebarShown={isShown}>
            <Separator
              name={shellTexts.listWidth}
              controls="list-pane"
              value={listWidth}
              limits={listLimits}
              onChange={setListWidth}
            />
          </ListPane>
        </PaneBoundary>
        <PaneBoundary name={paneTexts.article} resetKey={selectedId}>
          <ReadingPane />
        </PaneBoundary>
      </main>
      <PaneBoundary name={paneTexts.player}>
        <PlayerBar />
      </PaneBoundary>
    </div>
  );
}

/** Something can be done about these right here. */
const damageCodes: readonly ErrorCode[] = ['library-damaged', 'library-not-a-database'];

function Content() {
  const phase = useLibrary((state) => state.phase);
  const error = useLibrary((state) => state.error);
  const migration = useLibrary((state) => state.migration);
  const hasFeeds = useLibrary((state) => state.feeds.length > 0);
  const hasSeenWelcome = useLibrary((state) => state.settings?.hasSeenWelcome === true);
  const isWelcomeOpen = useUi((state) => state.isWelcomeOpen);
  const isSlow = useLasting(phase === 'loading', 600);
  if (phase === 'failed' && error !== null) {
    return (
      <main className="whole">
        {damageCodes.includes(error.code) ? (
          <LibraryDamage error={error} />
        ) : (
          <LibraryFailure error={error} />
        )}
      </main>
    );
  }
  if (phase === 'loading' && migration !== null) {
    return (
      <main className="whole">
        <LibraryMigration progress={migration} />
      </main>
    );
  }
  if (phase === 'loading') {
    return isSlow ? (
      <main className="whole">
        <p className="state" role="status">
          {shellTexts.opening}
        </p>
      </main>
    ) : null;
  }
  if (isWelcomeOpen ?? (!hasFeeds && !hasSeenWelcome)) return <Welcome />;
  return <Panes />;
}

export function App() {
  useKeys();
  useAppearance();
  return (
    <>
      <PaneBoundary name={paneTexts.window}>
        <Content />
      </PaneBoundary>
      <Sheets />
      <PaneBoundary name={paneTexts.menu}>
        <ContextMenu />
      </PaneBoundary>
      <Toasts />
      <Announcer />
    </>
  );
}
