/** Runs programs of this machine. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Quotes `word` for sh. */
export function quote(word: string): string {
  return /^[\w./:=@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** Returns standard output, without the last line break. Throws an Error with the last lines of standard error. */
export function read(command: string, args: readonly string[], cwd?: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    cwd,
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) throw new Error(`${command}: ${error.message}`);
  if (status !== 0) throw new Error(`${command} ${args[0] ?? ''} failed: ${stderr.trim().slice(-400)}`);
  return stdout.replace(/\n$/, '');
}

/** As `read`, for what takes minutes: the script can be interrupted meanwhile. */
export async function run(command: string, args: readonly string[]): Promise<void> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output = `${output}${chunk.toString()}`.slice(-2000);
    });
  }
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status !== 0) throw new Error(`${command} failed: ${output.trim().split('\n').slice(-2).join(' ')}`);
}

export function isCommand(name: string): boolean {
  return ['/usr/sbin', '/usr/bin', '/sbin', '/bin'].some((folder) => existsSync(`${folder}/${name}`));
}
