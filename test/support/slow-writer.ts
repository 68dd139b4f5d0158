/**
 * Another program on a disk that takes its time: takes over a list of kept articles, with every write as slow as is said.
 * Arguments: library, milliseconds, articles. Says `writing` when it begins, and `done`.
 */
import { savedElsewhere } from '../../build/bench/kills/workload.ts';
import { openLibrary } from '../../electron/core/library/connection/open.ts';
import { slowDown } from './slow-disk.ts';
import { createCoreOn } from './test-core.ts';

const [folder = '', ms = '0', articles = '1'] = process.argv.slice(2);
const library = openLibrary(folder, { create: false });
slowDown(library, Number(ms));
const { core, client } = createCoreOn(library);
process.stdout.write('writing\n');
const lines = savedElsewhere('slow')
  .split('\n')
  .slice(0, Number(articles) + 1);
const { jobId } = await client.call('saved.import', { text: `${lines.join('\n')}\n`, source: 'pocket' });
await client.call('jobs.wait', { jobId });
process.stdout.write('done\n');
await core.stop();
