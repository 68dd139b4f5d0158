/**
 * Works in a library until it is killed: core with its threads, as the app has it. Arguments: library, folder for exports and
 * backups, seed. Says what it does on standard output, in lines of JSON; the system keeps what was written when it dies.
 */
import { writeSync } from 'node:fs';
import { createBenchCore } from '../bench-core.ts';
import { carryOut, createChoice, listSome } from './workload.ts';

const [library = '', outside = '', seedText = '1'] = process.argv.slice(2);
const seed = Number(seedText);
const { client } = createBenchCore(library);
const choose = createChoice(seed);

const say = (line: object): void => {
  writeSync(1, `${JSON.stringify(line)}\n`);
};

for (let at = 0; ; at += 1) {
  const change = choose(at, await listSome(client));
  say({ at, said: 'begun', change });
  await carryOut(client, change, outside, `${seed}-${at}`);
  say({ at, said: 'done', change });
}
