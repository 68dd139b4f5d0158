/** `npm run package [-- --dir]`: the installable program by electron-builder, out of dist/app. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, Platform } from 'electron-builder';
import { makeReady } from '../launch/ready.ts';
import { root, say } from '../root.ts';
import { electronBuilderConfiguration } from './electron-builder.config.ts';

const isDirOnly = process.argv.includes('--dir');
const runtime = await makeReady({ xvfb: false });
const output = join(root, 'release');
rmSync(output, { recursive: true, force: true });
await build({
  targets: Platform.current().createTarget(isDirOnly ? 'dir' : undefined),
  projectDir: root,
  config: electronBuilderConfiguration(runtime),
  publish: 'never',
});
say(`The package is in ${output}. It holds Electron ${runtime.version}: ${runtime.why}.`);
