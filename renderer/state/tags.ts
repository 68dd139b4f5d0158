/** Tags as the page knows them: by any of their names. */
import type { Tag } from '../../shared/model/tags.ts';

/** Case and accents make no other tag. */
export function folded(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** The tag that goes by that name, its own or another; null when there is none. */
export function tagMeant(tags: readonly Tag[], typed: string): Tag | null {
  const wanted = folded(typed);
  return (
    tags.find((tag) => folded(tag.name) === wanted) ??
    tags.find((tag) => tag.aliases.some((alias) => folded(alias) === wanted)) ??
    null
  );
}
