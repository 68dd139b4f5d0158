/** A picture as large as the window, with its words and the way to the next one. */
import { ChevronLeft, ChevronRight, Maximize, X, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { pictureTexts } from '../../../shared/texts/reading.ts';
import type { Picture } from '../../article/pictures.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { closePictures, showPicture, usePictureViewer } from '../../state/picture-viewer.ts';
import { useZoom } from './use-zoom.ts';

const panPx = 80;

/** Wherever in the dialog the focus is. */
function useKeys(keys: Record<string, () => void>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : latest.current[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}

type Props = { picture: Picture; index: number; count: number };

function Viewer({ picture, index, count }: Props) {
  const stage = useRef<HTMLDivElement>(null);
  const image = useRef<HTMLImageElement>(null);
  const { zoom, zoomBy, panBy, toFit, toActual, hand } = useZoom(stage, image, picture.src);
  const go = (step: number) => showPicture(index + step);
  const isLarge = zoom.scale > 1;
  const keys: Record<string, () => void> = {
    '+': () => zoomBy(1),
    '=': () => zoomBy(1),
    '-': () => zoomBy(-1),
    '0': toFit,
    '1': toActual,
    ArrowLeft: () => (isLarge ? panBy(panPx, 0) : go(-1)),
    ArrowRight: () => (isLarge ? panBy(-panPx, 0) : go(1)),
    ArrowUp: () => panBy(0, panPx),
    ArrowDown: () => panBy(0, -panPx),
    PageUp: () => go(-1),
    PageDown: () => go(1),
    Home: () => showPicture(0),
    End: () => showPicture(count - 1),
  };
  useKeys(keys);
  return (
    <div className="viewer">
      <div className="viewer-tools">
        <p role="status">
          {pictureTexts.of(index + 1, count)}
          <span className="hidden">{picture.alt === '' ? pictureTexts.unnamed : picture.alt}</span>
        </p>
        <IconButton
          name={pictureTexts.smaller}
          icon={ZoomOut}
          isDisabled={!isLarge}
          onPress={() => zoomBy(-1)}
        />
        <span className="viewer-size">
          <span className="hidden">{pictureTexts.size}</span> {Math.round(zoom.scale * 100)} %
        </span>
        <IconButton name={pictureTexts.larger} icon={ZoomIn} onPress={() => zoomBy(1)} />
        <IconButton name={pictureTexts.fit} icon={Maximize} isDisabled={!isLarge} onPress={toFit} />
        <IconButton
          name={pictureTexts.previous}
          icon={ChevronLeft}
          isDisabled={index === 0}
          onPress={() => go(-1)}
        />
        <IconButton
          name={pictureTexts.next}
          icon={ChevronRight}
          isDisabled={index === count - 1}
          onPress={() => go(1)}
        />
        <IconButton name={pictureTexts.close} icon={X} onPress={closePictures} />
      </div>
      <div ref={stage} className="viewer-stage" data-large={isLarge} {...hand}>
        <img
          ref={image}
          src={picture.src}
          alt={picture.alt}
          draggable={false}
          style={{ transform: `translate(${zoom.x}px, ${zoom.y}px) scale(${zoom.scale})` }}
        />
      </div>
      {picture.caption === '' && picture.alt === '' ? null : (
        <div className="viewer-words" dir="auto">
          {picture.caption === '' ? null : <p>{picture.caption}</p>}
          {picture.alt === '' ? null : <p aria-hidden="true">{picture.alt}</p>}
        </div>
      )}
    </div>
  );
}

export function PictureViewer() {
  const viewed = usePictureViewer((state) => state.viewed);
  const picture = viewed?.pictures[viewed.index];
  if (viewed === null || picture === undefined) return null;
  return (
    <ModalOverlay
      isOpen
      className="viewer-overlay"
      onOpenChange={(isOpen) => {
        if (!isOpen) closePictures();
      }}
    >
      <Modal className="viewer-modal">
        <Dialog className="viewer-dialog" aria-label={pictureTexts.dialog}>
          <Viewer picture={picture} index={viewed.index} count={viewed.pictures.length} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
