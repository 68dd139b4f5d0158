/** One highlight or note: its colour, the words beside it, and taking it away. */
import { Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button, Dialog, Popover } from 'react-aria-components';
import type { Annotation } from '../../../shared/model/annotations.ts';
import { annotationTexts } from '../../../shared/texts/reading.ts';
import { ColourChoice } from '../../components/colour-choice.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import {
  changeAnnotation,
  closeAnnotation,
  goToAnnotation,
  removeAnnotation,
  useAnnotations,
} from '../../state/annotations.ts';

function Editor({ annotation }: { annotation: Annotation }) {
  const [text, setText] = useState(annotation.text);
  const latest = useRef({ text, stored: annotation.text, isGone: false });
  latest.current.text = text;
  latest.current.stored = annotation.text;
  const { id, selector } = annotation;
  // However it is closed, what was written is kept; a note on the whole needs words.
  useEffect(
    () => () => {
      const { text: written, stored, isGone } = latest.current;
      if (isGone || written === stored || (selector === null && written.trim() === '')) return;
      void changeAnnotation(id, { text: written.trim() });
    },
    [id, selector],
  );
  return (
    <Dialog className="annotation-editor" aria-label={annotationTexts.editor(selector === null)}>
      {selector === null ? null : (
        <>
          <p className="annotation-quote" data-mark={annotation.colour} dir="auto">
            {selector.exact}
          </p>
          <ColourChoice
            colour={annotation.colour}
            onChange={(colour) => void changeAnnotation(id, { colour })}
          />
        </>
      )}
      <textarea
        aria-label={annotationTexts.note}
        placeholder={annotationTexts.notePlaceholder}
        dir="auto"
        rows={4}
        value={text}
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      <div className="annotation-buttons">
        <IconButton
          name={annotationTexts.remove}
          icon={Trash2}
          onPress={() => {
            latest.current.isGone = true;
            void removeAnnotation(id);
          }}
        />
        <Button className="button button-main" onPress={closeAnnotation}>
          {annotationTexts.done}
        </Button>
      </div>
    </Dialog>
  );
}

export function AnnotationEditor() {
  const { editing, items } = useAnnotations();
  const anchor = useRef<HTMLDivElement>(null);
  const annotation = items.find(({ id }) => id === editing?.id);
  if (editing === null || annotation === undefined) return null;
  return (
    <>
      <div ref={anchor} className="menu-anchor" style={{ left: editing.x, top: editing.y }} />
      <Popover
        className="menu-popover"
        triggerRef={anchor}
        isOpen
        placement="bottom start"
        offset={6}
        onOpenChange={(isOpen) => {
          if (isOpen) return;
          closeAnnotation();
          // What opened it lies inside the text, where the popover cannot give the focus back to.
          setTimeout(() => {
            if (document.activeElement === document.body) goToAnnotation(annotation.id);
          }, 50);
        }}
      >
        <Editor key={annotation.id} annotation={annotation} />
      </Popover>
    </>
  );
}
