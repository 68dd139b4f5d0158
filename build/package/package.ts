/**
 * `npm run package [-- --dir | FORMAT…]`: the installable program, out of dist/app. All forms of this system are made, or
 * those that are named; what cannot be made here is said with its reason. Fails where a form that was named was not made, or none.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeReady } from '../launch/ready.ts';
import { root, say, stop } from '../root.ts';
import { formatsOf, type Making, makeAll, makeFolder } from './formats.ts';

const wanted = process.argv.slice(2);
const output = join(root, 'release');
const releasedOn = new Date(Number(process.env.SOURCE_DATE_EPOCH ?? Date.now() / 1000) * 1000)
  .toISOString()
  .slice(0, 10);
const runtime = await makeReady({ xvfb: false });
const making: Making = { runtime, root, output, releasedOn };
const formats = formatsOf(process.platform, making);
const isDirOnly = wanted.includes('--dir');
const named = wanted.filter((word) => !word.startsWith('-'));
const unknown = named.find((name) => !formats.some((format) => format.name === name));
if (unknown !== undefined) {
  stop(`There is no form “${unknown}” here: ${formats.map(({ name }) => name).join(', ')}.`);
}
rmSync(output, { recursive: true, force: true });
if (isDirOnly || process.platform === 'linux') await makeFolder(making);
const outcomes = isDirOnly
  ? []
  : await makeAll(formats.filter(({ name }) => named.length === 0 || named.includes(name)));
say(`\nIt holds Electron ${runtime.version}: ${runtime.why}.`);
for (const { name, problem } of outcomes) {
  say(problem === null ? `  made      ${name}` : `  not made  ${name}: ${problem}`);
}
const files = readdirSync(output).filter((name) => /\.(?:gz|deb|rpm|AppImage|exe|zip|dmg)$/.test(name));
say(files.length === 0 ? `The program is in ${output}.` : `In ${output}: ${files.join(', ')}`);
const failed = outcomes.filter(({ problem }) => problem !== null);
if (failed.length > 0 && (named.length > 0 || failed.length === outcomes.length)) process.exitCode = 1;
