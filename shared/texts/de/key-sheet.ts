/** Words of the sheet of keys. */

export const keySheetTexts = {
  takeIt: 'Stattdessen hier verwenden',
  leaveIt: 'Dort lassen',
  pressKeys: 'Tasten drücken. Esc: so lassen.',
  orSecond: 'oder eine zweite Taste …',
  allReset: 'Alle Tastenkürzel sind zurückgesetzt.',
  title: 'Tastenkürzel',
  resetAll: 'Alle Tastenkürzel zurücksetzen',
  allSettings: 'Alle Einstellungen',
  search: 'Befehle und Tasten suchen',
  noneFound: 'Kein Befehl hat diese Wörter oder Tasten.',
  /** `keys` where they are others than those that were pressed. */
  command: (title: string, keys: string | null) => (keys === null ? `„${title}“` : `„${title}“ (${keys})`),
  isTaken: (keys: string, commands: readonly string[]) => `${keys} ist belegt: ${commands.join(', ')}.`,
  isInTheWay: (keys: string, commands: readonly string[]) =>
    `${keys} kommt anderen in die Quere: ${commands.join(', ')}.`,
  nowRuns: (keys: string, command: string) => `${keys} führt jetzt „${command}“ aus.`,
  isOfSystem: (keys: string) => `${keys} gehört dem System.`,
  isMove: (keys: string) => `${keys} bewegt in Listen und Text.`,
  newKeys: (command: string) => `Neues Tastenkürzel für „${command}“`,
  takeAway: (keys: string, command: string) => `${keys} für „${command}“ entfernen`,
  add: (command: string) => `Tastenkürzel für „${command}“ hinzufügen`,
  reset: (command: string) => `Tastenkürzel für „${command}“ zurücksetzen`,
};
