/** Where a reader's library is when nobody says otherwise: the same for the app and the command line. */
import { homedir, userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Linux: XDG base directories; macOS: Application Support; Windows: roaming application data. */
export function defaultLibraryFolder(
  env: Record<string, string | undefined> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homeFolder(),
): string {
  if (platform === 'win32')
    return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Offprint', 'Library');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Offprint', 'Library');
  // A relative path there is invalid (XDG Base Directory Specification): it would lead into whatever folder this was started in.
  const data = env.XDG_DATA_HOME ?? '';
  return join(isAbsolute(data) ? data : join(home, '.local', 'share'), 'offprint', 'library');
}

/** Of the user whose process this is. An empty HOME would make every path below it relative: then the user database knows. */
export function homeFolder(): string {
  const home = homedir();
  return isAbsolute(home) ? home : userInfo().homedir;
}
