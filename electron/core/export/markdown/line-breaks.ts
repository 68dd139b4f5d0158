/** Hard breaks where Markdown can say them. */
import type { Paragraph, PhrasingContent } from 'mdast';

/** Two breaks and more with nothing between them are how old pages begin a paragraph: then it is one. */
export function splitAtBreaks(paragraph: Paragraph): Paragraph[] {
  if (!holdsSeveralBreaks(paragraph.children)) return [paragraph];
  const parts: PhrasingContent[][] = [[]];
  for (const run of runs(paragraph.children)) {
    if (run.breaks > 1) parts.push([]);
    else parts.at(-1)?.push(...run.nodes);
  }
  if (parts.length === 1) return [paragraph];
  return parts.filter((children) => children.length > 0).map((children) => ({ ...paragraph, children }));
}

/** Within a mark or a link there can be no paragraph: one break of several is left. */
export function withoutRepeatedBreaks(children: PhrasingContent[]): PhrasingContent[] {
  if (!holdsSeveralBreaks(children)) return children;
  return runs(children).flatMap((run) =>
    run.breaks > 1 ? run.nodes.filter((node) => node.type === 'break').slice(0, 1) : run.nodes,
  );
}

function holdsSeveralBreaks(children: readonly PhrasingContent[]): boolean {
  let breaks = 0;
  for (const { type } of children) if (type === 'break') breaks += 1;
  return breaks > 1;
}

/** Single nodes, and breaks with the white space between and around them. */
function runs(children: readonly PhrasingContent[]): { nodes: PhrasingContent[]; breaks: number }[] {
  const found: { nodes: PhrasingContent[]; breaks: number }[] = [];
  for (let at = 0; at < children.length; ) {
    let end = at;
    let breaks = 0;
    for (; end < children.length; end += 1) {
      const node = children[end];
      if (node?.type === 'break') breaks += 1;
      else if (node?.type !== 'text' || node.value.trim() !== '') break;
    }
    if (breaks === 0) end = at + 1;
    found.push({ nodes: children.slice(at, end), breaks });
    at = end;
  }
  return found;
}
