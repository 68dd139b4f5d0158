/** Words of the reading pane. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/reading.ts';

export const {
  fontTitles,
  measureTitles,
  typographyTexts,
  sizeWords,
  lineWords,
  measureWords,
  minutesLeft,
  codeTexts,
  bodyTexts,
  pictureTexts,
  headingTexts,
  footnoteTexts,
  embedTexts,
  linkTexts,
  quotationTexts,
  outsideLinkTexts,
  doubtTexts,
  findTexts,
  copyTexts,
  printTexts,
  moreTexts,
  addressNotes,
  speechTexts,
  colourTitles,
  annotationTexts,
  mentionTexts,
  snippetTexts,
} = inLanguage('reading', english);
