/** Small sheets for what is made by the reader: a search kept as a smart feed, folders, tags. */
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import { client } from '../../bridge.ts';
import { Field } from '../../components/field.tsx';
import { Problem } from '../../components/problem.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { loadFeeds, loadSmart, loadTags, useLibrary } from '../../state/library.ts';
import { showToast, showUndo } from '../../state/toasts.ts';
import { closeSheet, goTo } from '../../state/ui.ts';
import { counted } from '../../texts/format.ts';
import { RetentionChoice } from './retention-choice.tsx';

type NameSheetProps = {
  title: string;
  label: string;
  name: string;
  done: string;
  children?: ReactNode;
  onSave: (name: string) => Promise<void>;
  remove?: { title: string; run: () => Promise<void> };
};

/** One name to give or change, and a way to remove what carries it. */
function NameSheet({ title, label, name, done, children, onSave, remove }: NameSheetProps) {
  const [typed, setTyped] = useState(name);
  const [error, setError] = useState<WireError | null>(null);
  const attempt = async (run: () => Promise<void>) => {
    try {
      await run();
      closeSheet();
    } catch (thrown) {
      setError(toWireError(thrown));
    }
  };
  const save = () => {
    const wanted = typed.trim();
    if (wanted === '' || wanted === name) closeSheet();
    else void attempt(() => onSave(wanted));
  };
  return (
    <Sheet
      title={title}
      size="small"
      footer={
        <>
          {remove === undefined ? null : (
            <Button className="button button-bad" onPress={() => void attempt(remove.run)}>
              {remove.title}
            </Button>
          )}
          <span className="toolbar-gap" />
          <Button className="button" onPress={closeSheet}>
            Cancel
          </Button>
          <Button className="button button-main" onPress={save}>
            {done}
          </Button>
        </>
      }
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field isFirst label={label} value={typed} onChange={setTyped} />
        {children}
        {error === null ? null : <Problem error={error} />}
      </form>
    </Sheet>
  );
}

export function SaveSearchSheet({ query }: { query: string }) {
  return (
    <NameSheet
      title="Keep as smart feed"
      label="Name"
      name=""
      done="Keep"
      onSave={async (name) => {
        const { smartFeed } = await client().call('smart.add', { name, query });
        await loadSmart();
        goTo({ kind: 'smart', id: smartFeed.id });
      }}
    >
      <p className="field-hint">
        It always shows what matches <code>{query}</code>.
      </p>
    </NameSheet>
  );
}

export function SmartFeedSheet({ smartFeedId }: { smartFeedId: number }) {
  const smart = useLibrary((state) => state.smartFeeds.find(({ id }) => id === smartFeedId));
  if (smart === undefined) return null;
  const { name, query } = smart;
  const removeIt = async () => {
    await client().call('smart.remove', { smartFeedId });
    await loadSmart();
  };
  return (
    <NameSheet
      title="Smart feed"
      label="Name"
      name={name}
      done="Done"
      onSave={async (wanted) => {
        // There is no renaming: the new one is made first, so that nothing is lost if it cannot be.
        const { smartFeed } = await client().call('smart.add', { name: wanted, query });
        await removeIt();
        goTo({ kind: 'smart', id: smartFeed.id });
      }}
      remove={{
        title: 'Remove',
        run: async () => {
          goTo({ kind: 'view', view: 'unread' });
          await removeIt();
          showUndo(`Smart feed “${name}” removed`, () => {
            void client().call('smart.add', { name, query }).then(loadSmart);
          });
        },
      }}
    >
      <p className="field-hint">
        It shows what matches <code>{query}</code>.
      </p>
    </NameSheet>
  );
}

export function FolderSheet({ folderId }: { folderId: number }) {
  const folder = useLibrary((state) => state.folders.find(({ id }) => id === folderId));
  if (folder === undefined) return null;
  return (
    <NameSheet
      title="Folder"
      label="Name"
      name={folder.name}
      done="Done"
      onSave={async (name) => {
        await client().call('folders.rename', { folderId, name });
        await loadFeeds();
      }}
      remove={{
        title: 'Remove folder',
        run: async () => {
          goTo({ kind: 'view', view: 'unread' });
          await client().call('folders.remove', { folderId });
          await loadFeeds();
          showToast({ text: `Folder “${folder.name}” removed. Its feeds stay.` });
        },
      }}
    >
      <RetentionChoice place={{ kind: 'folder', folderId }} />
      <p className="field-hint">Removing the folder keeps its feeds: they move one level up.</p>
    </NameSheet>
  );
}

export function TagSheet({ name }: { name: string }) {
  const tag = useLibrary((state) => state.tags.find((known) => known.name === name));
  return (
    <NameSheet
      title="Tag"
      label="Name"
      name={name}
      done="Done"
      onSave={async (wanted) => {
        await client().call('tags.rename', { from: name, to: wanted });
        await loadTags();
        goTo({ kind: 'tag', name: wanted });
      }}
      remove={{
        title: 'Remove tag',
        run: async () => {
          const { changed } = await client().call('tags.remove', { name });
          await loadTags();
          goTo({ kind: 'view', view: 'unread' });
          showToast({ text: `Tag “${name}” taken off ${counted(changed, 'article')}.` });
        },
      }}
    >
      <p className="field-hint">
        {tag === undefined ? '' : `On ${counted(tag.articleCount, 'article')}. `}The articles stay when the
        tag goes. Renaming to a tag there is merges the two.
      </p>
    </NameSheet>
  );
}
