/** Opens a library, which brings it up to date, and says before and after that it does. Argument: its folder. */
import { writeSync } from 'node:fs';
import { openLibrary } from '../../../electron/core/library/connection/open.ts';

writeSync(1, 'begun\n');
openLibrary(process.argv[2] ?? '', { create: false }).close();
writeSync(1, 'done\n');
