/** `npm run bare`: the two commands on bare systems. */
import { runBare } from '../bare/run.ts';

process.exitCode = await runBare(process.argv.slice(2));
