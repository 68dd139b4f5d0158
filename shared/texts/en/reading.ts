/** Words of the reading pane. */
import type { AnnotationColour } from '../../model/annotations.ts';
import type { LinkDoubts } from '../../model/link-doubts.ts';
import type { ReadingFont, ReadingMeasure } from '../../model/settings.ts';
import { counted, number } from '../format.ts';

export const fontTitles: Record<ReadingFont, string> = { serif: 'Serif', sans: 'Sans', mono: 'Mono' };

export const measureTitles: Record<ReadingMeasure, string> = {
  readingSizePx: 'Text size',
  readingLinePercent: 'Line height',
  readingMeasureRem: 'Line width',
};

export const typographyTexts = {
  dialog: 'Text and theme',
  font: 'Typeface',
  justify: 'Justify',
  hyphenate: 'Hyphenate',
  wrapCode: 'Wrap long lines of code',
  reset: 'As it came',
  sample: 'How it looks',
  sampleText:
    'An offprint is one article printed apart, to keep. Set it as you like to read it: the width of a line decides more about comfort than the typeface does, and the height between the lines more than the size.',
  sampleCode: 'const measure = (letters) => letters >= 45 && letters <= 90 ? "comfortable" : "tiring";',
};

export const sizeWords = (px: number): string => `${px} px`;
export const lineWords = (percent: number): string => (percent / 100).toFixed(2);
/** What a width means is how many letters it holds. */
export const measureWords = (letters: number): string => `about ${number(letters)} letters`;

export const minutesLeft = (minutes: number): string => `${counted(minutes, 'minute')} left`;

export const codeTexts = {
  code: 'Code',
  codeIn: (language: string) => `Code, ${language}`,
  wrap: 'Wrap',
  copy: 'Copy',
  copied: 'Copied',
  codeCopied: 'Code copied',
  noCode: 'There is no code in sight.',
  table: 'Table',
  tableOf: (caption: string) => `Table: ${caption}`,
};

export const bodyTexts = {
  done: 'Done',
  notDone: 'Not done',
};

export const pictureTexts = {
  missing: 'Image',
  enlarge: (alt: string) => (alt === '' ? 'Enlarge the picture' : `Enlarge: ${alt}`),
  none: 'This article has no picture to look at.',
  dialog: 'Picture',
  unnamed: 'A picture without words',
  of: (index: number, count: number) => `Picture ${number(index)} of ${number(count)}`,
  larger: 'Zoom in (+)',
  smaller: 'Zoom out (−)',
  size: 'Size',
  fit: 'Fit to the window (0)',
  previous: 'Previous picture (←)',
  next: 'Next picture (→)',
  close: 'Close (Esc)',
};

export const headingTexts = {
  copyLink: (title: string) => `Copy a link to “${title}”`,
  copied: 'Link to this heading copied',
  noAddress: 'This article names no address of its own.',
  none: 'No heading that way.',
  outline: 'On this page',
};

export const footnoteTexts = {
  call: (name: string) => `Footnote ${name}`,
  note: (name: string) => `Footnote ${name}`,
  section: 'Footnotes',
  back: 'Back to the text',
  go: 'Go to the notes',
};

export const embedTexts = {
  video: 'Video',
  audio: 'Audio',
  code: 'Code',
  post: 'Post',
  page: 'Page',
};

/** Below a passage or a block of code that was copied. `link`: the title, as a link where it has an address. */
export const quotationTexts = {
  from: (link: string) => `— ${link}`,
  fromAuthor: (author: string, link: string) => `— ${author}, ${link}`,
};

export const linkTexts = {
  /** Heard after the words of a link. */
  inLibrary: ' (in your library)',
  local: (feedTitle: string, minutes: number, isRead: boolean) =>
    `In your library · ${feedTitle} · ${number(minutes)} min${isRead ? ' · read' : ''}`,
};

export const outsideLinkTexts = {
  title: 'Where this link leads',
  leadsTo: 'It leads to',
  open: 'Open it',
  cancel: 'Stay here',
};

/** One sentence for each doubt. */
export function doubtTexts({ looksLike, says, standsBefore }: LinkDoubts): string[] {
  return [
    ...(says === null ? [] : [`Its text names ${says}, which is another site.`]),
    ...(looksLike === null
      ? []
      : [
          `The name could be taken for “${looksLike}”: its letters are of several scripts or not what they look like.`,
        ]),
    ...(standsBefore === null ? [] : [`“${standsBefore}” before the @ is no site but a user name.`]),
  ];
}

export const findTexts = {
  bar: 'Find in this article',
  field: 'Find in this article',
  position: (index: number, count: number) =>
    count === 0 ? 'Not found' : `${number(index)} of ${number(count)}`,
  next: 'Next place',
  previous: 'Previous place',
  close: 'Close',
};

export const copyTexts = {
  quote: 'Copied as a quotation',
  link: 'Copied as a Markdown link',
  html: 'Copied as HTML',
  nothingSelected: 'Select a passage of the article first.',
};

export const printTexts = {
  saved: (path: string) => `PDF saved to ${path}`,
  /** Name of the file where a title has nothing a file may be called. */
  untitled: 'article',
};

export const moreTexts = { menu: 'More' };

export const speechTexts = {
  bar: 'Reading aloud',
  start: 'Read aloud',
  pause: 'Pause',
  resume: 'Go on reading',
  next: 'Next paragraph',
  previous: 'Paragraph again, or the one before',
  stop: 'Stop reading',
  rate: 'Speed',
  voice: 'Voice',
  anyVoice: 'Voice by language',
  place: (paragraph: number, paragraphs: number) => `Paragraph ${number(paragraph)} of ${number(paragraphs)}`,
  noVoice: 'This system has no voice to read with. Install one in its settings, then try again.',
  nothing: 'There is nothing to read aloud here.',
  failed: 'The voice of the system stopped. Try another one.',
};

export const colourTitles: Record<AnnotationColour, string> = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  pink: 'Pink',
};

export const annotationTexts = {
  all: 'Highlights and notes',
  panel: 'Highlights and notes of this article',
  panelOf: (count: number) =>
    count === 0 ? 'Highlights and notes' : `Highlights and notes (${number(count)})`,
  hint: 'Select a passage of an article to highlight it; what you highlight stays, whatever the feed does.',
  selection: 'Selected passage',
  highlightIn: (colour: string) => `Highlight in ${colour.toLowerCase()}`,
  highlightAndNote: 'Highlight and write a note',
  copyQuote: 'Copy as a quotation',
  highlighted: 'Highlighted',
  noted: 'Note kept',
  removed: 'Removed',
  nothingSelected: 'Select a passage of the article first.',
  tooLong: 'That is too long for a highlight. Select less.',
  colour: 'Colour',
  editor: (isNote: boolean): string => (isNote ? 'Note' : 'Highlight'),
  note: 'Note',
  notePlaceholder: 'What you think of it',
  newNote: 'Note on this article',
  add: 'Add note',
  edit: 'Change',
  remove: 'Remove',
  done: 'Done',
  lost: 'No longer in the text',
  search: 'Search highlights and notes',
  count: (count: number) =>
    count === 0 ? 'Nothing found' : counted(count, 'highlight or note', 'highlights and notes'),
  more: 'Show more',
};

export const mentionTexts = {
  title: (count: number) => `Mentioned by ${counted(count, 'article')}`,
  none: 'No other article of the library links to this one.',
  more: (count: number) => `Show ${number(count)} more`,
};

export const snippetTexts = {
  title: 'Code of all articles',
  search: 'Search in code',
  language: 'Language',
  anyLanguage: 'Any language',
  none: 'No article has code yet. Blocks of code from your articles gather here, by language.',
  notFound: 'No code has that. Fewer words, or another language, may find more.',
  /** Blocks that are shown, of which there may be more. */
  count: (count: number, hasMore: boolean) => `${counted(count, 'block')}${hasMore ? ' and more' : ''}`,
  more: 'Show more',
  copySource: 'Copy with its source',
  copied: 'Copied, with where it is from',
  save: 'Save all of these as Markdown…',
  saved: (count: number, path: string) => `${counted(count, 'block')} saved to ${path}`,
  cut: 'The block is longer than this: open the article for the rest.',
  open: (title: string) => `Open “${title}” at this code`,
};

/** After a change of the form in which links are shown. */
export const addressNotes = {
  original: 'The links are as the author wrote them.',
  clean: 'The links no longer say where you come from.',
};
