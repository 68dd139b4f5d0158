/** Where a reader's library is when nobody says otherwise: the same for the app and the command line. */
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Linux: XDG base directories; macOS: Application Support; Windows: roaming application data. */
export function defaultLibraryFolder(
  env: Record<string, string | undefined> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (platform === 'win32')
    return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Offprint', 'Library');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Offprint', 'Library');
  const data = env.XDG_DATA_HOME;
  return join(
    data !== undefined && data !== '' ? data : join(home, '.local', 'share'),
    'offprint',
    'library',
  );
}
