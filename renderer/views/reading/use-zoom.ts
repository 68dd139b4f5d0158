/** How large a picture is shown and which part of it: by keys, wheel and hand. */
import {
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
  type WheelEvent,
} from 'react';

/** `scale` 1: as large as there is room. Offsets in px of the screen. */
export type Zoom = { scale: number; x: number; y: number };

export const fitted: Zoom = { scale: 1, x: 0, y: 0 };
const most = 12;
const step = 1.25;

/** Not beyond the edges: what is larger than the room cannot be lost from sight. */
function bounded(zoom: Zoom, stage: Element | null, image: HTMLElement | null): Zoom {
  const scale = Math.min(most, Math.max(1, zoom.scale));
  const roomX = Math.max(0, ((image?.offsetWidth ?? 0) * scale - (stage?.clientWidth ?? 0)) / 2);
  const roomY = Math.max(0, ((image?.offsetHeight ?? 0) * scale - (stage?.clientHeight ?? 0)) / 2);
  return {
    scale,
    x: Math.min(roomX, Math.max(-roomX, zoom.x)),
    y: Math.min(roomY, Math.max(-roomY, zoom.y)),
  };
}

export function useZoom(
  stage: RefObject<HTMLDivElement | null>,
  image: RefObject<HTMLImageElement | null>,
  key: string,
) {
  const [zoom, setZoom] = useState(fitted);
  const held = useRef<{ x: number; y: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture begins as large as there is room.
  useEffect(() => setZoom(fitted), [key]);

  const change = useCallback(
    (next: (before: Zoom) => Zoom) =>
      setZoom((before) => bounded(next(before), stage.current, image.current)),
    [stage, image],
  );
  const zoomBy = useCallback(
    (direction: 1 | -1) =>
      change(({ scale, x, y }) => {
        const factor = direction === 1 ? step : 1 / step;
        return { scale: scale * factor, x: x * factor, y: y * factor };
      }),
    [change],
  );
  const panBy = useCallback(
    (x: number, y: number) => change((before) => ({ ...before, x: before.x + x, y: before.y + y })),
    [change],
  );
  const toFit = useCallback(() => setZoom(fitted), []);
  /** One pixel of the picture on one of the screen. */
  const toActual = useCallback(() => {
    const shown = image.current;
    if (shown !== null && shown.offsetWidth > 0)
      change(() => ({ scale: shown.naturalWidth / shown.offsetWidth, x: 0, y: 0 }));
  }, [change, image]);

  const hand = {
    onWheel: (event: WheelEvent) => zoomBy(event.deltaY < 0 ? 1 : -1),
    onDoubleClick: () => (zoom.scale > 1 ? toFit() : change(() => ({ scale: 2.5, x: 0, y: 0 }))),
    onPointerDown: (event: PointerEvent) => {
      held.current = { x: event.clientX, y: event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      if (held.current === null) return;
      panBy(event.clientX - held.current.x, event.clientY - held.current.y);
      held.current = { x: event.clientX, y: event.clientY };
    },
    onPointerUp: () => {
      held.current = null;
    },
  };
  return { zoom, zoomBy, panBy, toFit, toActual, hand };
}
