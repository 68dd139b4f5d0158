/** Whether CommonMark will see a run of emphasis where HTML has one (§6.2: left- and right-flanking delimiters). */
import type { PhrasingContent } from 'mdast';

type Marked = Extract<PhrasingContent, { type: 'emphasis' | 'strong' | 'delete' }>;

/**
 * False for `**「強調」**です` or `**Note:**text`: a sign between a letter outside and punctuation inside opens or
 * closes nothing. Usual in Chinese and Japanese, which put no space around marked words.
 */
export function isMarkSeen(
  mark: Marked,
  previous: PhrasingContent | undefined,
  next: PhrasingContent | undefined,
): boolean {
  const opens = !isPunctuation(edge(mark.children[0], 'first')) || !isLetter(edge(previous, 'last'));
  const closes = !isPunctuation(edge(mark.children.at(-1), 'last')) || !isLetter(edge(next, 'first'));
  return opens && closes;
}

/** The character a node starts or ends with once written; a space where there is no node. */
function edge(node: PhrasingContent | undefined, side: 'first' | 'last'): string {
  if (node === undefined || node.type === 'break') return ' ';
  // Marks, links, images, code and HTML all start and end with punctuation.
  if (node.type !== 'text') return '*';
  const characters = [...node.value];
  return (side === 'first' ? characters[0] : characters.at(-1)) ?? ' ';
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}

function isLetter(character: string): boolean {
  return !/[\p{P}\p{S}\s]/u.test(character);
}
