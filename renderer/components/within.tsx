/** A sentence of the catalogue with something to press or to look at in its midst: languages put it elsewhere in theirs. */
import { Fragment, type ReactNode } from 'react';

/** No text has these: they are Unicode's for private use, and stand for a part each while the sentence is made. */
const firstMark = 0xe000;
const marks = /([\uE000-\uE0FF])/;

type Props = {
  /** The sentence, given a placeholder for each part. */
  words: (places: readonly string[]) => string;
  /** At most 256; each with a key. */
  parts: readonly ReactNode[];
};

export function Within({ words, parts }: Props) {
  const places = parts.map((_part, index) => String.fromCharCode(firstMark + index));
  return words(places)
    .split(marks)
    .map((piece, index) => {
      const part = marks.test(piece) ? parts[piece.charCodeAt(0) - firstMark] : piece;
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence have no other name than their place.
      return <Fragment key={index}>{part}</Fragment>;
    });
}
