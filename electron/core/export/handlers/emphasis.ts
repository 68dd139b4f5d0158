/** Emphasis, strong and struck text. */
import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import { type Handle, isBlock } from './types.ts';

type Mark = 'emphasis' | 'strong' | 'delete';

/**
 * A marked run of text. Around whole paragraphs (`<strong><p>…</p></strong>`, from editors that wrap a selection) the
 * mark moves into each, since in Markdown it cannot span blocks.
 */
export function markHandler(type: Mark): Handle {
  return (state, element) => {
    const children = state.all(element);
    if (!children.some(isBlock)) return { type, children: children as PhrasingContent[] };
    return state.toFlow(children).map((block) => markInside(type, block));
  };
}

function markInside(type: Mark, block: RootContent): BlockContent {
  if (block.type === 'paragraph' || block.type === 'heading') {
    return { ...block, children: [{ type, children: block.children }] };
  }
  return block as BlockContent;
}
