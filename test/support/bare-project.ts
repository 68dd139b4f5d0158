/** A project with nothing in it but the bootstrap, two packages in its lock file, and an npm that is told what to do. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../build/', import.meta.url));

/** `install`: as npm does. `fail`: with what it prints and its status. `hang`: until it is ended, half way. */
export type NpmScript =
  | { does: 'install'; prints?: string }
  | { does: 'fail'; prints: string; status: number }
  | { does: 'hang' };

export type BareProject = {
  folder: string;
  /** Arguments of every call of npm, in order. */
  npmCalls(): string[][];
  setNpm(script: NpmScript): void;
  run(mode: string, args?: readonly string[], env?: Record<string, string>): RunningCommand;
  /** As npm runs it, as the child of a shell. Resolves, once all have ended that print, with what they have printed. */
  runBelowShell(mode: string, whenPrinted: { text: string; kill: NodeJS.Signals }): Promise<string>;
};

export type RunningCommand = {
  ended: Promise<{ status: number | null; stdout: string; stderr: string }>;
  /** Resolves when this file is there. */
  interruptWhenHanging(): Promise<void>;
};

/** npm in ten lines: it keeps its arguments, then does what npm.json says. */
const fakeNpm = `
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
const home = process.env.OFFPRINT_TEST_NPM;
const args = process.argv.slice(2);
appendFileSync(home + '/calls', JSON.stringify(args) + '\\n');
const { does, prints, status } = JSON.parse(readFileSync(home + '/npm.json', 'utf8'));
rmSync('node_modules', { recursive: true, force: true });
const lay = (name) => {
  mkdirSync('node_modules/' + name, { recursive: true });
  writeFileSync('node_modules/' + name + '/package.json', JSON.stringify({ name, version: '1.0.0' }));
};
lay('needed');
if (does === 'fail') {
  process.stderr.write(prints);
  process.exit(status);
}
if (does === 'hang') {
  process.on('SIGINT', () => process.exit(130));
  writeFileSync(home + '/hanging', '');
  setInterval(() => undefined, 1000);
} else {
  if (prints) process.stderr.write(prints);
  if (!args.includes('--omit=dev')) lay('tool');
  writeFileSync('node_modules/.package-lock.json', '{}');
}
`;

const lock = {
  packages: {
    '': { name: 'offprint' },
    'node_modules/needed': { version: '1.0.0' },
    'node_modules/tool': { version: '1.0.0', dev: true },
    'node_modules/elsewhere': { version: '1.0.0', optional: true },
  },
};

/** `folder` must be empty. What a mode runs prints its arguments and folder as JSON. */
export function createBareProject(folder: string): BareProject {
  const project = join(folder, 'pröjekt mit Abstand');
  const npmHome = join(folder, 'npm');
  mkdirSync(npmHome, { recursive: true });
  mkdirSync(join(project, 'electron', 'cli'), { recursive: true });
  for (const path of ['launch', 'runtime', 'cache-folder.mjs', 'say.mjs']) {
    cpSync(join(source, path), join(project, 'build', path), {
      recursive: true,
      filter: (name) => !name.endsWith('.ts'),
    });
  }
  const report = `process.stdout.write(JSON.stringify({ file: import.meta.url.split('/').at(-1), args: process.argv.slice(2), cwd: process.cwd() }) + '\\n');\n`;
  writeFileSync(join(project, 'package.json'), '{ "name": "offprint", "type": "module" }');
  writeFileSync(join(project, 'package-lock.json'), JSON.stringify(lock));
  for (const mode of ['start', 'test']) writeFileSync(join(project, 'build', 'launch', `${mode}.ts`), report);
  writeFileSync(join(project, 'electron', 'cli', 'offprint.mjs'), report);
  writeFileSync(join(npmHome, 'npm.mjs'), fakeNpm);
  const setNpm = (script: NpmScript): void =>
    writeFileSync(join(npmHome, 'npm.json'), JSON.stringify(script));
  setNpm({ does: 'install' });
  const bootstrap = join(project, 'build', 'launch', 'bootstrap.mjs');
  const environment = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    LANG: 'C.UTF-8',
    OFFPRINT_CACHE: join(folder, 'cache'),
    OFFPRINT_TEST_NPM: npmHome,
    npm_execpath: join(npmHome, 'npm.mjs'),
  };
  return {
    folder: project,
    setNpm,
    npmCalls: () => {
      const file = join(npmHome, 'calls');
      if (!existsSync(file)) return [];
      const lines = readFileSync(file, 'utf8').trim().split('\n');
      return lines.map((line) => JSON.parse(line) as string[]);
    },
    run(mode, args = [], env = {}) {
      const child = spawn(process.execPath, [bootstrap, mode, ...args], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...environment, ...env },
      });
      const printed = { stdout: '', stderr: '' };
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        printed.stdout += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        printed.stderr += text;
      });
      return {
        ended: new Promise((resolve, reject) => {
          child.once('error', reject);
          child.once('close', (status) => resolve({ status, ...printed }));
        }),
        async interruptWhenHanging() {
          while (!existsSync(join(npmHome, 'hanging')))
            await new Promise((resolve) => setTimeout(resolve, 20));
          child.kill('SIGINT');
        },
      };
    },
    runBelowShell(mode, { text, kill }) {
      // A shell replaces itself by its last command, but not by the first of two.
      const shell = spawn('sh', ['-c', '"$0" "$1" "$2"; true', process.execPath, bootstrap, mode], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...environment, npm_lifecycle_event: mode },
      });
      let printed = '';
      shell.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        printed += chunk;
        if (printed.includes(text)) shell.kill(kill);
      });
      return new Promise((resolve) => shell.once('close', () => resolve(printed)));
    },
  };
}
