/**
 * Where Redcarpet, which renders DEV's articles, reads Markdown in another way than CommonMark (Forem,
 * `Constants::Redcarpet::CONFIG`, `Redcarpet::Render::HTMLRouge`).
 */
import type { Blockquote, Nodes, PhrasingContent, Root, RootContent } from 'mdast';

/** A line of nothing but such a tag begins a block of HTML in CommonMark, which goes on to the next blank line. */
const INLINE_TAG_ALONE = /^ {0,3}<\/?(?:br|img|a|b|i|em|strong|kbd|sub|sup|mark|small|span|u)\b[^>]*>\s*$/i;

/** `#Title` → `# Title`, a blank line after a line of one inline tag, and no `<center>`; but in code. */
export function spacedLines(markdown: string): string {
  let fence = '';
  return markdown
    .split('\n')
    .map((line) => {
      const sign = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
      if (fence === '' && sign !== '') fence = sign;
      else if (fence !== '') {
        if (sign.startsWith(fence) && line.trim() === sign) fence = '';
        return line;
      }
      if (INLINE_TAG_ALONE.test(line)) return `${line}\n`;
      // Nothing in Markdown is centred, and what is within is Markdown to Redcarpet.
      const plain = line.includes('`') ? line : line.replace(/<\/?center>/gi, '\n\n');
      return plain.replace(/^(#{1,6})(?=[^#\s])/, '$1 ');
    })
    .join('\n');
}

/**
 * In place: line ends are breaks, `2^10` is a power, quotations that follow each other are one, a link to `example.org` goes
 * there, and `@name` leads to the profile. `isMentioned`: whether there is such a person.
 */
export function asRedcarpet(tree: Root, isMentioned: (name: string) => boolean, site: string): void {
  const visit = (node: Nodes, isInLink: boolean): void => {
    if (!('children' in node)) return;
    const children: RootContent[] = [];
    for (const child of node.children as RootContent[]) {
      if (child.type === 'text') {
        for (const one of redcarpetText(child.value, isMentioned, site, isInLink)) children.push(one);
        continue;
      }
      if (child.type === 'link' && /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]|$)/i.test(child.url)) {
        child.url = `https://${child.url}`;
      }
      visit(child, isInLink || child.type === 'link');
      const previous = children.at(-1);
      if (child.type === 'blockquote' && previous?.type === 'blockquote') append(previous, child);
      else children.push(child);
    }
    node.children = children as typeof node.children;
  };
  visit(tree, false);
}

function append(quotation: Blockquote, next: Blockquote): void {
  for (const child of next.children) quotation.children.push(child);
}

const EXTRAS =
  /\n|(?<=[\p{L}\p{N})])\^(?:\(([^()\n]+)\)|([\p{L}\p{N}]+))|(?<![\w@/.`])@([A-Za-z0-9_]{2,30})(?![\w@])/gu;

function redcarpetText(
  text: string,
  isMentioned: (name: string) => boolean,
  site: string,
  isInLink: boolean,
): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let from = 0;
  for (const match of text.matchAll(EXTRAS)) {
    const [whole, inBrackets, bare, name] = match;
    const power = inBrackets ?? bare;
    const isLink = name !== undefined && !isInLink && isMentioned(name);
    if (name !== undefined && !isLink) continue;
    if (match.index > from) nodes.push({ type: 'text', value: text.slice(from, match.index) });
    if (isLink)
      nodes.push({
        type: 'link',
        url: `${site}/${name}`,
        title: null,
        children: [{ type: 'text', value: whole }],
      });
    else if (power === undefined) nodes.push({ type: 'break' });
    else {
      nodes.push(
        { type: 'html', value: '<sup>' },
        { type: 'text', value: power },
        { type: 'html', value: '</sup>' },
      );
    }
    from = match.index + whole.length;
  }
  if (from < text.length) nodes.push({ type: 'text', value: text.slice(from) });
  return nodes;
}
