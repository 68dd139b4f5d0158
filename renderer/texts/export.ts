/** Words around exporting. */
import { type ExportProfile, mistakeSentence, type TemplateProblem } from '../../shared/export-profile.ts';

export const templatePartNames: Record<TemplateProblem['part'], string> = {
  path: 'path',
  frontMatter: 'front matter',
  body: 'text',
  assets: 'folder for pictures',
};

export function problemLine({ line, column, message }: TemplateProblem): string {
  return `Line ${line}, column ${column}: ${mistakeSentence(message)}`;
}

type Choices<K extends keyof ExportProfile> = readonly { value: ExportProfile[K] & string; title: string }[];

export const layoutChoices: Choices<'layout'> = [
  { value: 'files', title: 'One file an article' },
  { value: 'book', title: 'All articles in one file' },
];
export const imageLinkChoices: Choices<'imageLinks'> = [
  { value: 'relative', title: 'From the file: ../assets/x.png' },
  { value: 'dotted', title: 'From the file, with a dot: ./assets/x.png' },
  { value: 'root', title: 'From the export folder: /assets/x.png' },
  { value: 'remote', title: 'To where they came from' },
];
export const hardBreakChoices: Choices<'hardBreaks'> = [
  { value: 'backslash', title: 'A backslash' },
  { value: 'spaces', title: 'Two spaces' },
];
export const readerChoices: Choices<'safeFor'> = [
  { value: 'none', title: 'Nothing in particular' },
  { value: 'obsidian', title: 'Obsidian' },
  { value: 'hugo', title: 'Hugo' },
  { value: 'jekyll', title: 'Jekyll' },
  { value: 'zola', title: 'Zola' },
];
export const wrapChoices = [
  { value: '', title: 'One line each' },
  { value: '72', title: 'Wrapped at 72' },
  { value: '80', title: 'Wrapped at 80' },
  { value: '100', title: 'Wrapped at 100' },
  { value: '120', title: 'Wrapped at 120' },
] as const;
