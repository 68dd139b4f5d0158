/** Gathers the diagnostics of the app; loaded when somebody asks for them. */
import { app } from 'electron';
import type { MethodOutput } from '../../shared/contract.ts';
import { type Diagnosed, diagnosticsText, tailBytes } from '../core/log/diagnostics.ts';
import type { LogFile } from '../core/log/log-file.ts';
import type { Redact } from '../core/log/redact.ts';
import { systemFacts } from '../core/log/system-facts.ts';
import type { CoreProcess } from './core-process.ts';

/** One that hangs is a finding as well. */
const answerWithinMs = 5_000;

export async function diagnose(
  core: Pick<CoreProcess, 'call'>,
  logFile: LogFile,
  redact: Redact,
): Promise<string> {
  return diagnosticsText(
    {
      program: {
        version: app.getVersion(),
        electron: process.versions.electron ?? '',
        chrome: process.versions.chrome ?? '',
        node: process.versions.node,
        isPackaged: app.isPackaged,
      },
      system: { ...systemFacts(), gpu: app.getGPUFeatureStatus().gpu_compositing },
      ...(await ofLibrary(core)),
      log: logFile.tail(tailBytes),
    },
    redact,
  );
}

async function ofLibrary(core: Pick<CoreProcess, 'call'>): Promise<Pick<Diagnosed, 'library' | 'settings'>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), answerWithinMs);
  });
  const result = await Promise.race([core.call('library.diagnostics', {}), late]);
  clearTimeout(timer);
  if (result === null) return { library: { state: 'does not answer' }, settings: {} };
  if (!result.ok) return { library: { state: `not open: ${result.error.code}` }, settings: {} };
  return result.value as MethodOutput<'library.diagnostics'>;
}
