/** Words of the sheet of keys. */

export const keySheetTexts = {
  takeIt: 'Use it here instead',
  leaveIt: 'Leave it there',
  pressKeys: 'Press keys. Escape: leave as it is.',
  orSecond: 'or a second key…',
  allReset: 'All keys are as they came.',
  title: 'Keys',
  resetAll: 'Reset all keys',
  allSettings: 'All settings',
  search: 'Search commands and keys',
  noneFound: 'No command has these words or keys.',
  /** `keys` where they are others than those that were pressed. */
  command: (title: string, keys: string | null) => (keys === null ? `“${title}”` : `“${title}” (${keys})`),
  isTaken: (keys: string, commands: readonly string[]) => `${keys} is ${commands.join(', ')}.`,
  isInTheWay: (keys: string, commands: readonly string[]) =>
    `${keys} gets in the way of ${commands.join(', ')}.`,
  nowRuns: (keys: string, command: string) => `${keys} now runs “${command}”.`,
  isOfSystem: (keys: string) => `${keys} belongs to the system.`,
  isMove: (keys: string) => `${keys} moves within lists and text.`,
  newKeys: (command: string) => `New keys for “${command}”`,
  takeAway: (keys: string, command: string) => `Take ${keys} away from “${command}”`,
  add: (command: string) => `Add keys for “${command}”`,
  reset: (command: string) => `Reset keys of “${command}”`,
};
