/** The line between two panes: dragged, or moved with the arrow keys; a double click puts it back. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

type Props = {
  name: string;
  controls: string;
  value: number;
  limits: { min: number; max: number; start: number };
  onChange: (value: number) => void;
};

export function Separator({ name, controls, value, limits, onChange }: Props) {
  const drag = useRef<{ x: number; value: number } | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 48 : 8;
    const next: Record<string, number> = {
      ArrowLeft: value - step,
      ArrowRight: value + step,
      Home: limits.min,
      End: limits.max,
      Enter: limits.start,
    };
    const target = next[event.key];
    if (target === undefined) return;
    event.preventDefault();
    onChange(target);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, value };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (drag.current !== null) onChange(drag.current.value + event.clientX - drag.current.x);
  };
  const end = () => {
    drag.current = null;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: <hr> cannot take focus and move, which this separator does.
    <div
      role="separator"
      className="separator"
      aria-label={name}
      aria-orientation="vertical"
      aria-controls={controls}
      aria-valuenow={value}
      aria-valuemin={limits.min}
      aria-valuemax={limits.max}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={() => onChange(limits.start)}
    />
  );
}
