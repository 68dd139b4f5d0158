/** Opens an older library and is killed as the step begins whose number is given, from 0: `node migrate-and-die.ts LIBRARY STEP`. */
import { openLibrary } from '../../electron/core/library/connection/open.ts';

const [folder = '', last = ''] = process.argv.slice(2);
let step = 0;
openLibrary(folder, {
  onMigrating: () => {
    if (step === Number(last)) process.kill(process.pid, 'SIGKILL');
    step += 1;
  },
}).close();
