/** Words of tags and of what is done with them. */
import type { TagColour } from '../../model/tags.ts';
import { counted, number } from '../format.ts';

/** A tag without a colour of its own has the usual one. */
export const tagColourTitles: Record<TagColour | 'usual', string> = {
  usual: 'Standard',
  red: 'Rot',
  orange: 'Orange',
  yellow: 'Gelb',
  green: 'Grün',
  teal: 'Blaugrün',
  blue: 'Blau',
  violet: 'Violett',
  pink: 'Rosa',
  grey: 'Grau',
};

export const tagTexts = {
  mergeTitle: 'Schlagwörter zusammenführen',
  keepNames: 'Die anderen Namen gelten weiterhin',
  merge: 'Zusammenführen',
  title: 'Schlagwörter',
  find: 'Schlagwort suchen',
  findPlaceholder: 'Teil eines Namens',
  noneYet: 'Noch hat kein Artikel ein Schlagwort. Drücken Sie T, um das erste zu vergeben.',
  noneFound: 'Kein Schlagwort heißt so.',
  colour: 'Farbe',
  tag: 'Schlagwort',
  remove: 'Schlagwort entfernen',
  otherNames: 'Andere Namen',
  otherNamesPlaceholder: 'js, ecmascript',
  otherNamesHint: 'Durch Kommas getrennt. Wer einen davon eingibt oder sucht, meint dieses Schlagwort.',
  merged: (articles: number, tag: string) => `${number(articles)} Artikel jetzt mit „${tag}“ verschlagwortet`,
  mergeInto: (tags: number) => `${number(tags)} Schlagwörter zu einem machen`,
  choose: (tag: string) => `${tag} zum Zusammenführen auswählen`,
  edit: (tag: string) => `Schlagwort ${tag} bearbeiten`,
  more: (tags: number) =>
    `${counted(tags, 'weiteres Schlagwort', 'weitere Schlagwörter')}: durch Tippen zu finden.`,
  changed: (tag: string) => `Schlagwort „${tag}“ geändert`,
  removed: (tag: string, articles: number) =>
    `Schlagwort „${tag}“ von ${counted(articles, 'Artikel', 'Artikeln')} entfernt.`,
  /** `articles` null: not known. */
  hint: (articles: number | null, hasChildren: boolean) =>
    [
      ...(articles === null ? [] : [`Bei ${counted(articles, 'Artikel', 'Artikeln')}.`]),
      'Die Artikel bleiben, wenn das Schlagwort entfernt wird. Umbenennen in ein vorhandenes führt beide zusammen.',
      ...(hasChildren ? ['Schlagwörter darunter werden mit umbenannt.'] : []),
    ].join(' '),
};

export const tagManyTexts = {
  titleOfList: 'Alle in der Liste verschlagworten',
  titleOfPicked: 'Auswahl verschlagworten',
  tag: 'Schlagwort',
  tagAll: 'Alle verschlagworten',
  add: 'Hinzufügen',
  addHint: 'Schlagwörter durch Kommas getrennt.',
  remove: 'Entfernen',
  titleOf: (articles: number) => `${number(articles)} Artikel verschlagworten`,
};
