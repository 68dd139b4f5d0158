/** Words of tags and of what is done with them. */
import type { TagColour } from '../../model/tags.ts';
import { counted, number } from '../format.ts';

/** A tag without a colour of its own has the usual one. */
export const tagColourTitles: Record<TagColour | 'usual', string> = {
  usual: 'usual',
  red: 'red',
  orange: 'orange',
  yellow: 'yellow',
  green: 'green',
  teal: 'teal',
  blue: 'blue',
  violet: 'violet',
  pink: 'pink',
  grey: 'grey',
};

export const tagTexts = {
  mergeTitle: 'Merge tags',
  keepNames: 'The other names still mean it',
  merge: 'Merge',
  title: 'Tags',
  find: 'Find a tag',
  findPlaceholder: 'Part of a name',
  noneYet: 'No article has a tag yet. Press T on one to give it the first.',
  noneFound: 'No tag is called that.',
  colour: 'Colour',
  tag: 'Tag',
  remove: 'Remove tag',
  otherNames: 'Other names',
  otherNamesPlaceholder: 'js, ecmascript',
  otherNamesHint: 'Between commas. Typing or searching one of them means this tag.',
  merged: (articles: number, tag: string) => `${counted(articles, 'article')} tagged “${tag}” now`,
  mergeInto: (tags: number) => `Make ${number(tags)} tags one`,
  choose: (tag: string) => `Choose ${tag} to merge`,
  edit: (tag: string) => `Edit tag ${tag}`,
  more: (tags: number) => `${counted(tags, 'more tag')}: type to find them.`,
  changed: (tag: string) => `Tag “${tag}” changed`,
  removed: (tag: string, articles: number) => `Tag “${tag}” taken off ${counted(articles, 'article')}.`,
  /** `articles` null: not known. */
  hint: (articles: number | null, hasChildren: boolean) =>
    [
      ...(articles === null ? [] : [`On ${counted(articles, 'article')}.`]),
      'The articles stay when the tag goes. Renaming to a tag there is merges the two.',
      ...(hasChildren ? ['Tags below it are renamed along.'] : []),
    ].join(' '),
};

export const tagManyTexts = {
  titleOfList: 'Tag all in the list',
  titleOfPicked: 'Tag all that is picked',
  tag: 'Tag',
  tagAll: 'Tag all',
  add: 'Add',
  addHint: 'Tags between commas.',
  remove: 'Take off',
  titleOf: (articles: number) => `Tag ${counted(articles, 'article')}`,
};
