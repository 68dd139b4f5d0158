/** Emphasis for a terminal: SGR sequences (ECMA-48 §8.3.117), or nothing where there is no colour. Pure. */

export type Style = {
  bold(text: string): string;
  italic(text: string): string;
  underline(text: string): string;
  dim(text: string): string;
  accent(text: string): string;
  code(text: string): string;
};

const sgr =
  (on: number, off: number) =>
  (text: string): string =>
    text === '' ? '' : `\u001B[${on}m${text}\u001B[${off}m`;

const coloured: Style = {
  bold: sgr(1, 22),
  italic: sgr(3, 23),
  underline: sgr(4, 24),
  dim: sgr(2, 22),
  // Cyan is legible on the light and the dark backgrounds terminals come with.
  accent: sgr(36, 39),
  code: sgr(36, 39),
};

const same = (text: string): string => text;
const plain: Style = { bold: same, italic: same, underline: same, dim: same, accent: same, code: same };

export const styleFor = (hasColour: boolean): Style => (hasColour ? coloured : plain);
