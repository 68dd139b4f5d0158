/** What can be measured, by name; each is loaded when it is asked for. */
export type Bench = { run(args: readonly string[]): Promise<void> };

export const benches = {
  /** Bytes to stored entries without a network, against rss-parser's own time on the same feeds. */
  pipeline: (): Promise<Bench> => import('./pipeline.ts'),
  /** Search, lists, counts and storing on a generated library, against statements by hand. */
  library: (): Promise<Bench> => import('./library.ts'),
  /** What refreshing costs by the command line: first fill, nothing new, few new. */
  refresh: (): Promise<Bench> => import('./refresh.ts'),
  /** What one feels at the window, in the real Electron, beside an empty window of the same. */
  ui: (): Promise<Bench> => import('./ui.ts'),
  /** A first export, and one with nothing changed. */
  export: (): Promise<Bench> => import('./export.ts'),
  /** Whether anything is lost when the program is killed at any moment. */
  kills: (): Promise<Bench> => import('./kills/kills.ts'),
  /** Very many feeds at once, and a day of polling in minutes. */
  load: (): Promise<Bench> => import('./load/load.ts'),
  /** Whether any attack runs, asks or leads anywhere in the real reading pane. */
  hostile: (): Promise<Bench> => import('./hostile/hostile.ts'),
  /** Whether the tests notice that something was left out of the program. */
  mutants: (): Promise<Bench> => import('./mutants/mutants.ts'),
} as const;

export function isBenchName(name: string): name is keyof typeof benches {
  return Object.hasOwn(benches, name);
}
