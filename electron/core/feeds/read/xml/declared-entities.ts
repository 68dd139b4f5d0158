/** Entities that a feed declares for itself in its DOCTYPE (XML 1.0 §4.2). */

const ENTITY_DECLARATION = /!ENTITY\s+([\w.-]+)\s+(?:"([^"&%<]{0,100})"|'([^'&%<]{0,100})')/g;

/** The first declaration comes with the DOCTYPE it stands in: the tokenizer ends both at the first `>`. */
export function collectEntities(declaration: string, entities: Map<string, string>): void {
  for (const match of `!${declaration}`.slice(0, 10_000).matchAll(ENTITY_DECLARATION)) {
    const value = match[2] ?? match[3];
    if (match[1] !== undefined && value !== undefined && entities.size < 100) entities.set(match[1], value);
  }
}

/** Entities a feed declares for itself, one level deep: values with `&` were not taken, so nothing can multiply. */
export function replaceDeclaredEntities(raw: string, entities: ReadonlyMap<string, string>): string {
  return raw.replace(/&([\w.-]{1,64});/g, (whole, name: string) => entities.get(name) ?? whole);
}
