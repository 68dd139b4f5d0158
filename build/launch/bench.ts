/** `npm run bench -- NAME [options]`: measures one part of Offprint against a yardstick taken in the same run. */
import { benches, isBenchName } from '../bench/benches.ts';

const [name = '', ...args] = process.argv.slice(2);
if (!isBenchName(name)) {
  process.stderr.write(`npm run bench -- ${Object.keys(benches).join(' | ')} [--json] [options]\n`);
  process.exit(2);
}
const bench = await benches[name]();
await bench.run(args);
