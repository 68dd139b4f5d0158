/** All highlights and notes of the article, from the toolbar: to go to, to change, and to write one on the whole. */
import { Highlighter, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Annotation } from '../../../shared/model/annotations.ts';
import { annotationTexts } from '../../../shared/texts/reading.ts';
import { IconButton } from '../../components/icon-button.tsx';
import {
  addNote,
  editAnnotation,
  goToAnnotation,
  removeAnnotation,
  useAnnotations,
} from '../../state/annotations.ts';
import { showReadingPanel, useUi } from '../../state/ui.ts';

function go(id: number): void {
  showReadingPanel(null);
  // The panel first gives the focus back to its button.
  setTimeout(() => goToAnnotation(id), 0);
}

function edit(id: number): void {
  const button = document.querySelector('.annotations-button')?.getBoundingClientRect();
  showReadingPanel(null);
  setTimeout(() => editAnnotation(id, button?.left ?? 0, button?.bottom ?? 0), 0);
}

function Item({ annotation, isLost }: { annotation: Annotation; isLost: boolean }) {
  const { id, selector, text } = annotation;
  return (
    <li>
      {selector === null ? null : isLost ? (
        <p className="annotation-quote" data-mark={annotation.colour} dir="auto">
          {selector.exact}
          <small>{annotationTexts.lost}</small>
        </p>
      ) : (
        <Button className="annotation-quote" data-mark={annotation.colour} onPress={() => go(id)}>
          <span dir="auto">{selector.exact}</span>
        </Button>
      )}
      {text === '' ? null : (
        <p className="annotation-text" dir="auto">
          {text}
        </p>
      )}
      <span className="annotation-tools">
        <IconButton name={annotationTexts.edit} icon={Pencil} onPress={() => edit(id)} />
        <IconButton name={annotationTexts.remove} icon={Trash2} onPress={() => void removeAnnotation(id)} />
      </span>
    </li>
  );
}

function NewNote({ articleId }: { articleId: number }) {
  const [text, setText] = useState('');
  return (
    <form
      className="annotation-new"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        void addNote(articleId, text.trim()).then((isDone) => isDone && setText(''));
      }}
    >
      <textarea
        aria-label={annotationTexts.newNote}
        placeholder={annotationTexts.newNote}
        dir="auto"
        rows={2}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button className="button" type="submit" isDisabled={text.trim() === ''}>
        {annotationTexts.add}
      </Button>
    </form>
  );
}

export function AnnotationsPanel({ articleId }: { articleId: number }) {
  const isOpen = useUi((state) => state.readingPanel === 'notes');
  const { items, lost, articleId: shownId } = useAnnotations();
  const shown = shownId === articleId ? items : [];
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={(open) => showReadingPanel(open ? 'notes' : null)}>
      <IconButton
        name={annotationTexts.panelOf(shown.length)}
        icon={Highlighter}
        className="annotations-button"
        command="annotations.panel"
        {...(shown.length > 0 ? { tone: 'keep' as const } : {})}
      />
      <Popover className="menu-popover" placement="bottom start">
        <Dialog className="annotations-panel" aria-label={annotationTexts.panel}>
          {shown.length === 0 ? (
            <p className="annotation-hint">{annotationTexts.hint}</p>
          ) : (
            <ul>
              {shown.map((annotation) => (
                <Item key={annotation.id} annotation={annotation} isLost={lost.has(annotation.id)} />
              ))}
            </ul>
          )}
          <NewNote articleId={articleId} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
