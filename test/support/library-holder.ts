/** A program of its own that holds a library open, with a folder it has written, until it is told to close. */
import { openLibrary } from '../../electron/core/library/connection/open.ts';

const library = openLibrary(process.argv[2] ?? '');
library.db.prepare("INSERT INTO folders (name) VALUES ('held')").run();
process.once('message', () => {
  library.close();
  process.disconnect();
});
process.send?.('open');
