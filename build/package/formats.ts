/** Which forms the program is given out in, by system, and what each needs to be made. */
import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { isOnPath } from '../runtime/apt.mjs';
import type { ElectronRuntime } from '../runtime/electron-runtime.ts';
import { electronBuilderConfiguration } from './electron-builder.config.ts';
import { makeDeb } from './linux/deb.ts';
import { makeRpm } from './linux/rpm.ts';
import { makeTar } from './linux/tar.ts';

export type Format = {
  name: string;
  /** A program that must be there, and where it comes from; null: none beside what electron-builder fetches. */
  tool: { name: string; from: string } | null;
  /** Writes into `output`. Rejects with what went wrong. */
  make(): Promise<unknown>;
};

export type Making = { runtime: ElectronRuntime; root: string; output: string; releasedOn: string };

/** The program in a folder, which is packed into everything else on Linux. */
export async function makeFolder({ runtime, root }: Making): Promise<void> {
  await build({
    targets: Platform.current().createTarget('dir'),
    projectDir: root,
    config: electronBuilderConfiguration(runtime),
    publish: 'never',
  });
}

export function formatsOf(platform: NodeJS.Platform, making: Making): Format[] {
  const { output, releasedOn } = making;
  const unpacked = join(output, process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`);
  const own = (
    name: string,
    tool: Format['tool'],
    make: (...args: [string, string, string]) => string,
  ): Format => ({
    name,
    tool,
    make: async () => make(unpacked, output, releasedOn),
  });
  const byBuilder = (name: string, arch: Arch | null = null): Format => ({
    name,
    tool: null,
    make: () => {
      const targets = Platform.current().createTarget(name, ...(arch === null ? [] : [arch]));
      return build({
        targets,
        projectDir: making.root,
        config: electronBuilderConfiguration(making.runtime, arch === Arch.universal),
        // What was packed into a folder already need not be packed again.
        ...(platform === 'linux' ? { prepackaged: unpacked } : {}),
        publish: 'never',
      });
    },
  });
  switch (platform) {
    case 'linux':
      return [
        own('tar.gz', { name: 'tar', from: 'the package tar' }, makeTar),
        own('deb', { name: 'dpkg-deb', from: 'the package dpkg' }, makeDeb),
        own('rpm', { name: 'rpmbuild', from: 'the package rpm, or rpm-build' }, makeRpm),
        byBuilder('AppImage'),
      ];
    case 'darwin':
      return [byBuilder('dmg', Arch.universal), byBuilder('zip', Arch.universal)];
    case 'win32':
      return [byBuilder('nsis'), byBuilder('zip')];
    default:
      return [];
  }
}

export type Outcome = { name: string; problem: string | null };

/** One after the other; what cannot be made keeps nothing else from being made. */
export async function makeAll(
  formats: readonly Format[],
  hasTool: (name: string) => boolean = isOnPath,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { name, tool, make } of formats) {
    let problem: string | null = null;
    if (tool !== null && !hasTool(tool.name))
      problem = `${tool.name} is not here; it comes with ${tool.from}`;
    else await make().catch((error: unknown) => (problem = reasonOf(error)));
    outcomes.push({ name, problem });
  }
  return outcomes;
}

/** A tool that cannot be fetched says so in many lines, of which one is enough. */
function reasonOf(error: unknown): string {
  const { stderr } = error as { stderr?: Buffer };
  const text = stderr?.toString().trim() || (error instanceof Error ? error.message : String(error));
  const host = /ENOTFOUND (\S+)/.exec(text)?.[1];
  return host === undefined
    ? (text.split('\n')[0] ?? text)
    : `its tools come from ${host}, which cannot be reached`;
}
