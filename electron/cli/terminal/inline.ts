/** The text of a paragraph as runs of one style each; where its links lead is collected. Pure. */
import type { Nodes } from 'hast';
import { attribute } from '../../core/content/tree/tree.ts';
import { harmlessLine, harmlessLines } from './harmless.ts';
import type { Style } from './style.ts';
import type { Run } from './wrap.ts';

export type Inline = {
  style: Style;
  /** Without colour only signs can tell code from text. */
  hasColour: boolean;
  /** Addresses in the order of their numbers, from 1. */
  links: string[];
};

type StyleName = 'bold' | 'italic' | 'underline' | 'code' | 'dim';

const styles: Readonly<Record<string, StyleName>> = {
  strong: 'bold',
  b: 'bold',
  mark: 'bold',
  th: 'bold',
  em: 'italic',
  i: 'italic',
  cite: 'italic',
  dfn: 'italic',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};
const unread = ['script', 'style', 'template', 'svg', 'head', 'title', 'button'];

export function inlineRuns(nodes: readonly Nodes[], inline: Inline): Run[] {
  const runs: Run[] = [];
  const add = (text: string, applied: readonly StyleName[]): void => {
    const style = (piece: string): string =>
      applied.reduceRight((inner, name) => inline.style[name](inner), piece);
    if (text !== '') runs.push({ text, style });
  };
  const walk = (node: Nodes, applied: readonly StyleName[]): void => {
    if (node.type === 'text') {
      add(harmlessLines(node.value.replace(/\s+/g, ' ')), applied);
      return;
    }
    if (node.type !== 'element') return;
    if (unread.includes(node.tagName)) return;
    if (node.tagName === 'br') add('\n', []);
    else if (node.tagName === 'img') add(imageText(attribute(node, 'alt')), ['dim']);
    else {
      const name = styles[node.tagName];
      const isQuoted = name === 'code' && !inline.hasColour && !applied.includes('code');
      const now = name === undefined || applied.includes(name) ? applied : [...applied, name];
      if (isQuoted) add('`', applied);
      for (const child of node.children) walk(child, now);
      if (isQuoted) add('`', applied);
      if (node.tagName === 'a') add(reference(attribute(node, 'href'), inline.links), ['dim']);
    }
  };
  for (const node of nodes) walk(node, []);
  return runs;
}

export function imageText(alt: string | null): string {
  const words = harmlessLine(alt ?? '');
  return words === '' ? '[image]' : `[image: ${words}]`;
}

/** `[3]` behind a link that leads out of the article, and its address among `links`. */
export function reference(address: string | null, links: string[]): string {
  if (address === null || !/^(?:https?|mailto):/i.test(address)) return '';
  const shown = harmlessLine(address).replaceAll(' ', '%20');
  const known = links.indexOf(shown);
  const number = known < 0 ? links.push(shown) : known + 1;
  return `[${number}]`;
}
