/** What the system says of a file it refuses, in words. Pure. */

/** By the names of errno(3). Small letters, no full stop: they stand behind a colon or in brackets. */
const words: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission for it',
  EBUSY: 'another program is using it',
  EDQUOT: 'there is no room left on its disk',
  EIO: 'its disk does not answer rightly',
  EISDIR: 'it is a folder, not a file',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'there is no such file',
  ENOSPC: 'there is no room left on its disk',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EPERM: 'you have no permission for it',
  EROFS: 'its disk can only be read',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB',
};

/** As the system says it where there are no words for its code. */
export function systemReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return words[code] ?? error.message;
}

/** The same for what only its message is left of: `ENOENT: no such file or directory, open '/x'`. */
export function systemReasonOf(message: string): string {
  const [, code = ''] = /^([A-Z][A-Z_\d]+)(?::|$)/.exec(message) ?? [];
  return words[code] ?? message;
}

export const outputFailureText = (error: unknown): string =>
  `offprint: Standard output cannot be written: ${systemReason(error)}. Send it elsewhere and run the command again.`;
