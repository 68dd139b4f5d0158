/** Where a window goes when it comes back: displays may have gone meanwhile, or been arranged anew. Pure. */

/** In px of the screen, as Electron's own. */
export type Box = { x: number; y: number; width: number; height: number };

/** Of a window's top edge at least this much must be in reach, or it cannot be moved by the mouse. */
const reachable = { width: 120, height: 40 };

/**
 * `wanted`: where it was. `areas`: what displays leave to windows, the main one first. A window whose top edge is in sight
 * stays where it was; any other goes to the middle of the main display, as large as there is room.
 */
export function placeOnDisplays(wanted: Box, areas: readonly Box[]): Box {
  if (areas.some((area) => isInReach(wanted, area))) return wanted;
  const [main] = areas;
  if (main === undefined) return wanted;
  const width = Math.min(wanted.width, main.width);
  const height = Math.min(wanted.height, main.height);
  return {
    x: main.x + Math.round((main.width - width) / 2),
    y: main.y + Math.round((main.height - height) / 2),
    width,
    height,
  };
}

function isInReach(wanted: Box, area: Box): boolean {
  const across = Math.min(wanted.x + wanted.width, area.x + area.width) - Math.max(wanted.x, area.x);
  return (
    across >= Math.min(reachable.width, wanted.width) &&
    wanted.y >= area.y &&
    wanted.y + reachable.height <= area.y + area.height
  );
}
