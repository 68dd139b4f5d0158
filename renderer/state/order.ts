/** Moving things in the reader's own order: smart feeds and rules. */
import { client } from '../bridge.ts';
import { loadRules, loadSmart, useLibrary } from './library.ts';
import { showError } from './show-error.ts';

/** The same ids with one moved before another, or to the end. */
export function movedBefore(ids: readonly number[], moved: number, before: number | null): number[] {
  const rest = ids.filter((id) => id !== moved);
  const at = before === null ? rest.length : rest.indexOf(before);
  return at < 0 ? [...ids] : [...rest.slice(0, at), moved, ...rest.slice(at)];
}

/** One step up (-1) or down (1) among those that share its heading. */
export function movedBy(ids: readonly number[], moved: number, step: -1 | 1): number[] {
  const at = ids.indexOf(moved);
  const other = ids[at + step];
  if (at < 0 || other === undefined) return [...ids];
  return ids.map((id) => (id === moved ? other : id === other ? moved : id));
}

async function reorderSmart(smartFeedIds: number[]): Promise<void> {
  try {
    await client().call('smart.reorder', { smartFeedIds });
    await loadSmart();
  } catch (thrown) {
    showError(thrown);
  }
}

export async function moveSmart(id: number, step: -1 | 1): Promise<void> {
  const { smartFeeds } = useLibrary.getState();
  const folder = smartFeeds.find((smart) => smart.id === id)?.folder;
  const beside = smartFeeds.filter((smart) => smart.folder === folder).map((smart) => smart.id);
  const moved = movedBy(beside, id, step);
  const others = smartFeeds.map((smart) => smart.id);
  const slots = others.filter((other) => beside.includes(other));
  // Those under other headings keep their places.
  await reorderSmart(
    others.map((other) => (beside.includes(other) ? (moved[slots.indexOf(other)] ?? other) : other)),
  );
}

/** Dropped on another one: it goes before it, under its heading. */
export async function dropSmart(id: number, onto: number): Promise<void> {
  const { smartFeeds } = useLibrary.getState();
  const [moved, target] = [id, onto].map((wanted) => smartFeeds.find((smart) => smart.id === wanted));
  if (moved === undefined || target === undefined || moved === target) return;
  try {
    if (moved.folder !== target.folder) {
      await client().call('smart.update', { smartFeedId: id, folder: target.folder });
    }
  } catch (thrown) {
    showError(thrown);
    return;
  }
  const ids = smartFeeds.map((smart) => smart.id);
  const goesDown = ids.indexOf(id) < ids.indexOf(onto);
  const before = goesDown ? (ids[ids.indexOf(onto) + 1] ?? null) : onto;
  await reorderSmart(movedBefore(ids, id, before));
}

export async function moveRule(id: number, step: -1 | 1): Promise<void> {
  try {
    const ids = useLibrary.getState().rules.map((rule) => rule.id);
    await client().call('rules.reorder', { ruleIds: movedBy(ids, id, step) });
    await loadRules();
  } catch (thrown) {
    showError(thrown);
  }
}
