/** Emphasis, strong and struck text. */
import type { PhrasingContent } from 'mdast';
import { markedInside, toFlow } from './flow.ts';
import { type Handle, isBlock } from './types.ts';

/**
 * A marked run of text. Around whole paragraphs (`<strong><p>…</p></strong>`, from editors that wrap a selection) the
 * mark moves into each, since in Markdown it cannot span blocks.
 */
export function markHandler(type: 'emphasis' | 'strong' | 'delete'): Handle {
  return (converter, element) => {
    const nodes = converter.all(element);
    if (!nodes.some(isBlock)) return { type, children: nodes as PhrasingContent[] };
    return toFlow(nodes).map((block) => markedInside(block, (children) => ({ type, children })));
  };
}
