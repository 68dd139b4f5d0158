/** The palette: every command and every place by a few of its letters. */
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { type PlaceKind, placeKinds } from '../../../shared/model/places.ts';
import { placeKindName } from '../../../shared/texts/forem.ts';
import { paletteTexts } from '../../../shared/texts/sheets.ts';
import { client } from '../../bridge.ts';
import { currentCommands } from '../../commands/bindings.ts';
import { isOnOffer } from '../../commands/command.ts';
import { fuzzyFilter, type OtherNames } from '../../commands/fuzzy.ts';
import { FilterList } from '../../components/filter-list.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import { useLibrary } from '../../state/library.ts';
import { minutesTyped, readFor } from '../../state/queue.ts';
import { closeSheet, goTo } from '../../state/ui.ts';

const maxChoices = 60;
const mostFound = 6;

type Entry = {
  id: string;
  title: string;
  otherNames?: OtherNames;
  detail?: ReactNode;
  run: () => void;
};

function commandEntries(): Entry[] {
  return currentCommands()
    .filter((command) => command.id !== 'palette' && isOnOffer(command))
    .map((command) => {
      const [keys] = command.keys;
      return {
        id: command.id,
        title: command.title,
        otherNames: { title: command.english, words: command.keywords },
        run: command.run,
        ...(keys === undefined ? {} : { detail: <KeyCaps keys={keys} /> }),
      };
    });
}

function usePlaces(): Entry[] {
  const { feeds, folders, tags, smartFeeds } = useLibrary();
  return useMemo(
    () => [
      ...smartFeeds.map(({ id, name }) => ({
        id: `smart ${id}`,
        title: name,
        detail: <em>{paletteTexts.smartFeed}</em>,
        run: () => goTo({ kind: 'smart', id }),
      })),
      ...folders.map(({ id, name }) => ({
        id: `folder ${id}`,
        title: name,
        detail: <em>{paletteTexts.folder}</em>,
        run: () => goTo({ kind: 'folder', id }),
      })),
      ...feeds.map(({ id, title }) => ({
        id: `feed ${id}`,
        title,
        detail: <em>{paletteTexts.feed}</em>,
        run: () => goTo({ kind: 'feed', id }),
      })),
      ...tags.map(({ name }) => ({
        id: `tag ${name}`,
        title: name,
        detail: <em>{paletteTexts.tag}</em>,
        run: () => goTo({ kind: 'tag', name }),
      })),
    ],
    [feeds, folders, tags, smartFeeds],
  );
}

const fewestLetters = 2;
const restMs = 80;

/** Authors and tags of the sources are too many to have at hand: those that fit are asked for. */
function usePlacesFound(typed: string): Entry[] {
  const [found, setFound] = useState<Entry[]>([]);
  useEffect(() => {
    if (typed.trim().length < fewestLetters) {
      setFound([]);
      return;
    }
    let isCurrent = true;
    const find = async (kind: PlaceKind): Promise<Entry[]> => {
      const { names } = await client().call('places.find', { kind, typed });
      return names.slice(0, mostFound).map(({ name }) => ({
        id: `${kind} ${name}`,
        title: name,
        detail: <em>{placeKindName[kind]}</em>,
        run: () => goTo({ kind, name }),
      }));
    };
    const timer = setTimeout(() => {
      Promise.all(placeKinds.map(find))
        .then((entries) => isCurrent && setFound(entries.flat()))
        // Commands and other places are there all the same.
        .catch(() => isCurrent && setFound([]));
    }, restMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [typed]);
  return found;
}

export function PaletteSheet() {
  const [typed, setTyped] = useState('');
  const wide = usePlacesFound(typed);
  const places = usePlaces();
  const ways = useMemo(commandEntries, []);
  const minutes = minutesTyped(typed);
  const timed =
    minutes === null
      ? []
      : [
          {
            id: 'queue now',
            title: paletteTexts.readFor(minutes),
            run: () => void readFor(minutes),
          },
        ];
  const found = fuzzyFilter(
    [...ways, ...places],
    typed,
    ({ title }) => title,
    ({ otherNames }) => otherNames ?? null,
  ).slice(0, maxChoices);
  const entries: Entry[] = [...timed, ...found, ...wide];
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) closeSheet();
      }}
      className="sheet-overlay palette-overlay"
    >
      <Modal className="sheet palette">
        <Dialog className="palette-dialog" aria-label={paletteTexts.title}>
          <FilterList
            name={paletteTexts.field}
            placeholder={paletteTexts.placeholder}
            typed={typed}
            onTyped={setTyped}
            choices={entries}
            nothing={paletteTexts.nothing}
            onCancel={closeSheet}
            onChoose={(choice) => {
              closeSheet();
              // The sheet gives the focus back first; what the command focuses comes after.
              const entry = entries.find(({ id }) => id === choice.id);
              requestAnimationFrame(() => requestAnimationFrame(() => entry?.run()));
            }}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
