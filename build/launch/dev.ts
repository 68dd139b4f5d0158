/** `npm run dev`: the app with live reloading. A change of the page shows at once; one of main or core restarts the app. */
import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { build, createServer } from 'vite';
import { appFolder, root, say, stop } from '../root.ts';
import { sandboxArguments } from '../runtime/chromium-sandbox.ts';
import { nodeBuilds } from '../vite/node.config.ts';
import { findDisplay } from './find-display.mjs';
import { makeReady } from './ready.ts';

const display = await findDisplay(process.env);
if (display.kind === 'none' || display.kind === 'dead') {
  stop('npm run dev opens a window, and there is no display here. On a virtual one: xvfb-run -a npm run dev');
}
const runtime = await makeReady({ xvfb: false });
const server = await createServer({ configFile: join(root, 'build', 'vite', 'renderer.config.ts') });
await server.listen();
const devServer = server.resolvedUrls?.local[0] ?? '';
say(`Offprint runs on Electron ${runtime.version}, live from ${devServer}`);

const sandbox = sandboxArguments(runtime.executable);
let app: ChildProcess | null = null;
let isRestarting = false;
startApp();

let timer: NodeJS.Timeout | undefined;
for (const folder of ['electron', 'shared']) {
  watch(join(root, folder), { recursive: true }, (_event, name) => {
    if (name?.endsWith('.ts') !== true) return;
    clearTimeout(timer);
    timer = setTimeout(rebuild, 150);
  });
}

function startApp(): void {
  app = spawn(runtime.executable, [appFolder, ...sandbox, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, OFFPRINT_DEV_SERVER: devServer },
  });
  app.once('exit', (code) => {
    if (isRestarting) return;
    server.close().finally(() => process.exit(code ?? 0));
  });
}

async function rebuild(): Promise<void> {
  try {
    for (const config of nodeBuilds()) await build(config);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return;
  }
  say('Restarting …');
  isRestarting = true;
  app?.once('exit', () => {
    isRestarting = false;
    startApp();
  });
  app?.kill();
}
