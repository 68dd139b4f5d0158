/** One round: the real app works in a library, and all its processes are killed at once. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { type Client, createClient } from '../../../shared/client.ts';
import type { Result } from '../../../shared/errors.ts';
import { appFolder } from '../../root.ts';
import { sandboxArguments } from '../../runtime/chromium-sandbox.ts';
import { launchWith, type Started } from '../launch-app.ts';
import type { Change } from './changes.ts';
import { inspectPlace, type Place, type RoundResult } from './place.ts';
import { carryOut, createChoice, listSome } from './workload.ts';

export type AppUnderTest = { executable: string; display: string | null };

const kinds: readonly Change['kind'][] = [
  'refresh',
  'refresh',
  'refresh',
  'tag',
  'tag',
  'untag',
  'mark',
  'mark',
  'note',
  'export',
  'export',
  'export-file',
  'import',
];

/** `afterMs`: from when its window answers and `afterDone` changes are done. Throws when a call fails for another reason than its death. */
export async function appRound(
  place: Place,
  app: AppUnderTest,
  { seed, afterMs, afterDone = 0 }: { seed: number; afterMs: number; afterDone?: number },
): Promise<RoundResult> {
  const launch = launchWith(app.executable, app.display);
  const started = await launch(appFolder, 'main', ['--library', place.library]);
  const { electron } = started;
  const client = clientOf(started);
  const choose = createChoice(seed, { kinds });
  const closed = electron.waitForEvent('close', { timeout: 120_000 });
  let isKilled = false;
  const killLater = (): void => {
    void wait(afterMs).then(() => {
      isKilled = true;
      killGroup(electron.process().pid);
    });
  };
  if (afterDone === 0) killLater();
  const done: Change[] = [];
  let begun: Change | null = null;
  try {
    for (let at = 0; ; at += 1) {
      const change: Change = choose(at, await listSome(client));
      begun = change;
      await carryOut(client, change, place.outside, `${seed}-${at}`);
      begun = null;
      done.push(change);
      if (done.length === afterDone) killLater();
    }
  } catch (error) {
    if (!isKilled) {
      await electron.close();
      throw error;
    }
  }
  await closed;
  return {
    done: done.length,
    interrupted: begun?.kind ?? 'nothing',
    problems: inspectPlace(place, { done, begun }),
  };
}

/** The app is killed while it starts: its window opens, the library is opened, feeds that are due are asked. */
export async function appStartRound(
  place: Place,
  app: AppUnderTest,
  { afterMs }: { afterMs: number },
): Promise<RoundResult> {
  const child = spawn(
    app.executable,
    [appFolder, ...sandboxArguments(app.executable), '--library', place.library],
    {
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, ...(app.display === null ? {} : { DISPLAY: app.display }) },
    },
  );
  void wait(afterMs).then(() => killGroup(child.pid));
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  if (signal !== 'SIGKILL') throw new Error(`the app ended by itself while it started, with ${code}`);
  return { done: 0, interrupted: 'starting', problems: inspectPlace(place, { done: [], begun: null }) };
}

/** All processes of the app: its leader was started with a group of its own. */
function killGroup(pid: number | undefined): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}

type OffprintOfPage = { call(method: string, input: unknown): Promise<string> };

/** Core behind the page's own door. */
function clientOf({ page }: Started): Client {
  return createClient({
    call: async (method, input) => {
      const text = await page.evaluate(
        ([name, value]) =>
          (globalThis as unknown as { offprint: OffprintOfPage }).offprint.call(name as string, value),
        [method, input] as const,
      );
      return JSON.parse(text) as Result<unknown>;
    },
    subscribe: () => () => undefined,
  });
}
