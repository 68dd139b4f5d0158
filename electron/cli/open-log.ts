/** The command line's log lies with the library it works on: whoever sends one has found the other. */
import { join } from 'node:path';
import { homeFolder } from '../core/library/connection/default-folder.ts';
import { createLogFile, type LogFile } from '../core/log/log-file.ts';
import { createRedact } from '../core/log/redact.ts';

export const openLog = (libraryFolder: string): LogFile =>
  createLogFile({
    folder: join(libraryFolder, 'logs'),
    name: 'command-line',
    redact: createRedact(homeFolder()),
    maxBytes: 300_000,
    files: 2,
  });
