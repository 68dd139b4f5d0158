/** What the system handed over, asked about one by one: each as a sheet, when no other is open. */
import type { Opened } from '../../shared/model/opened.ts';
import { recogniseExport } from '../../shared/recognise-export.ts';
import { openedTexts, refusalSentence } from '../../shared/texts/opened.ts';
import { client } from '../bridge.ts';
import { feedAddressIn } from './opened-feed.ts';
import { showError } from './show-error.ts';
import { showToast } from './toasts.ts';
import { openSheet, useUi } from './ui.ts';

let waiting: Opened[] = [];
let isAsking = false;

/** `runCommand`: of the command table. Resolves to the end of watching. */
export function watchOpened(runCommand: (commandId: string) => void): () => void {
  const take = async (): Promise<void> => {
    const { opened } = await client().call('shell.takeOpened', {});
    if (opened.length === 0) return;
    waiting.push(...opened);
    if (useUi.getState().sheet !== null) showToast({ text: openedTexts.waiting });
    await askNext(runCommand);
  };
  const look = () => void take().catch(showError);
  const endings = [
    client().on('opened.waiting', look),
    useUi.subscribe((state, before) => {
      if (state.sheet === null && before.sheet !== null) void askNext(runCommand);
    }),
  ];
  look();
  return () => {
    for (const end of endings) end();
    waiting = [];
  };
}

async function askNext(runCommand: (commandId: string) => void): Promise<void> {
  // A file is read in between: meanwhile nothing else gets ahead of it.
  if (isAsking) return;
  isAsking = true;
  try {
    while (useUi.getState().sheet === null) {
      const next = waiting.shift();
      if (next === undefined) return;
      await ask(next, runCommand);
    }
  } finally {
    isAsking = false;
  }
}

async function ask(one: Opened, runCommand: (commandId: string) => void): Promise<void> {
  switch (one.kind) {
    case 'subscribe':
      openSheet({ kind: 'add-feed', asked: { address: one.address, isPrivate: one.isPrivate } });
      break;
    case 'save':
      openSheet({ kind: 'save-page', asked: { address: one.address, isPrivate: one.isPrivate } });
      break;
    case 'file':
      await askForFile(one.fileId, one.path).catch(showError);
      break;
    case 'command':
      runCommand(one.commandId);
      break;
    case 'refused':
      showToast({ text: refusalSentence(one.reason, one.link), tone: 'bad' });
      break;
  }
}

async function askForFile(fileId: number, path: string): Promise<void> {
  const { text } = await client().call('shell.readOpenedFile', { fileId });
  const kind = recogniseExport(text);
  if (kind !== null && kind !== 'zip') {
    openSheet({ kind: 'import', given: { path, text } });
    return;
  }
  const address = feedAddressIn(text);
  if (address === null) showToast({ text: openedTexts.fileKind(path), tone: 'bad' });
  // A feed that does not say where it lives is followed as the file it is.
  else openSheet({ kind: 'add-feed', asked: { address: address === '' ? path : address, isPrivate: false } });
}
