/** What a Forem site says of an article, in words. */
import { counted } from './format.ts';

export const foremTexts = {
  series: (name: string | null) => (name === null ? 'part of a series' : `Series: ${name}`),
  showSeries: 'Show the parts of this series that are in the library',
  organisation: (name: string) => `for ${name}`,
  reactions: (count: number) => counted(count, 'reaction'),
  comments: (count: number) => counted(count, 'comment'),
};
