/** The colour of a tag. */
import type { TagColour } from '../../shared/model/tags.ts';

export function TagDot({ colour }: { colour: TagColour | null }) {
  return <b className="tag-dot" data-colour={colour ?? undefined} aria-hidden="true" />;
}
