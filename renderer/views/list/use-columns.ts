/** How many cards stand side by side in the room there is. */
import { type RefObject, useEffect, useState } from 'react';

const narrowestCardPx = 230;

export function useColumns(element: RefObject<HTMLElement | null>, isGrid: boolean): number {
  const [columns, setColumns] = useState(1);
  useEffect(() => {
    const list = element.current;
    if (list === null || !isGrid) return;
    const count = () => setColumns(Math.max(1, Math.floor(list.clientWidth / narrowestCardPx)));
    count();
    const observer = new ResizeObserver(count);
    observer.observe(list);
    return () => observer.disconnect();
  }, [element, isGrid]);
  return isGrid ? columns : 1;
}
