/** Words of the palette and of the small sheets: folders, smart feeds, series, licences. */
import type { SmartIcon } from '../../model/smart.ts';
import { counted } from '../format.ts';

/** What a sign shows, for the ear. */
export const iconTitles: Record<SmartIcon, string> = {
  sparkles: 'Funkeln',
  star: 'Stern',
  heart: 'Herz',
  flame: 'Flamme',
  bolt: 'Blitz',
  bell: 'Glocke',
  book: 'Buch',
  code: 'Code',
  terminal: 'Terminal',
  database: 'Datenbank',
  globe: 'Globus',
  shield: 'Schild',
  bug: 'Käfer',
  rocket: 'Rakete',
  briefcase: 'Aktentasche',
  coffee: 'Kaffee',
  music: 'Musik',
  video: 'Video',
  flask: 'Kolben',
  newspaper: 'Zeitung',
};

export const licencesTexts = {
  title: 'Lizenzen',
  madeOf: (packages: number) => `Besteht aus ${counted(packages, 'Paket', 'Paketen')} anderer.`,
};

export const moveTexts = {
  noFolder: 'Kein Ordner',
  folder: 'Ordner',
  placeholder: 'Ein Ordner oder der Name eines neuen',
  nothing: 'Er ist schon im einzigen Ordner. Geben Sie einen Namen für einen neuen ein.',
  title: (feed: string) => `${feed} verschieben`,
  within: (folder: string) => `in ${folder}`,
  newFolder: (name: string) => `Neuer Ordner „${name}“`,
};

export const paletteTexts = {
  smartFeed: 'intelligenter Feed',
  folder: 'Ordner',
  feed: 'Feed',
  tag: 'Schlagwort',
  title: 'Befehl suchen',
  field: 'Befehl oder Ort',
  placeholder: 'Was möchten Sie tun?',
  nothing: 'Kein Befehl und kein Ort heißt so.',
  readFor: (minutes: number) => `${counted(minutes, 'Minute', 'Minuten')} lesen`,
};

export const folderTexts = {
  title: 'Ordner',
  remove: 'Ordner entfernen',
  removeHint: 'Die Feeds bleiben erhalten: Sie rücken eine Ebene nach oben.',
  removed: (folder: string) => `Ordner „${folder}“ entfernt. Seine Feeds bleiben.`,
};

export const queueTexts = {
  title: 'Eine bestimmte Zeit lesen',
  pick: 'Artikel zusammenstellen',
  minutes: 'Minuten',
  hint: 'Für später Vorgemerktes kommt zuerst, das Älteste voran; danach Ungelesenes.',
  limits: (most: number) => `Zwischen 1 und ${most} Minuten.`,
};

export const smartTexts = {
  query: 'Suchanfrage',
  queryHint: 'Zeigt immer, was ihr entspricht. Es gelten die Begriffe des Suchfelds.',
  heading: 'Überschrift',
  headingHint: 'Intelligente Feeds mit derselben Überschrift stehen beisammen. Leer: ganz oben.',
  icon: 'Symbol',
  keepTitle: 'Als intelligenten Feed sichern',
  keep: 'Sichern',
  title: 'Intelligenter Feed',
  remove: 'Entfernen',
  changed: (name: string) => `Intelligenter Feed „${name}“ geändert`,
  removed: (name: string) => `Intelligenter Feed „${name}“ entfernt`,
};

export const seriesTexts = {
  parts: (count: number) => counted(count, 'Teil', 'Teile'),
};
