/** robots.txt as RFC 9309 reads it. Pure. */

/** What follows is not read (RFC 9309 §2.5 asks for at least this much). */
export const mostBytes = 500 * 1024;
/** The name servers can speak to Offprint by. */
export const productToken = 'offprint';

export type RobotsRules = {
  rules: { isAllowed: boolean; pattern: string }[];
  /** Seconds between requests; no part of the RFC, but often written and meant. null: none given. */
  crawlDelay: number | null;
};

type Group = RobotsRules & { agents: string[] };

/** The rules for Offprint: all groups that name it as one (§2.2.1), else those for everybody. */
export function readRobotsText(text: string, token: string = productToken): RobotsRules {
  const groups = readGroups(text.slice(0, mostBytes));
  const own = groups.filter(({ agents }) => agents.includes(token.toLowerCase()));
  const chosen = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'));
  const delays = chosen.map(({ crawlDelay }) => crawlDelay).filter((delay) => delay !== null);
  return {
    rules: chosen.flatMap(({ rules }) => rules),
    crawlDelay: delays.length === 0 ? null : Math.max(...delays),
  };
}

function readGroups(text: string): Group[] {
  const groups: Group[] = [];
  let group: Group | null = null;
  // Agents that follow each other share what comes next.
  let isNaming = false;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const [, name = '', value = ''] = /^\s*([a-z-]+)\s*:\s*(.*?)\s*$/i.exec(line.replace(/#.*$/, '')) ?? [];
    switch (name.toLowerCase()) {
      case 'user-agent': {
        if (group === null || !isNaming) {
          group = { agents: [], rules: [], crawlDelay: null };
          groups.push(group);
        }
        // Only the product's name counts; some write a version behind it.
        group.agents.push(value === '*' ? '*' : (/^[a-z_-]+/i.exec(value)?.[0] ?? '').toLowerCase());
        isNaming = true;
        break;
      }
      case 'allow':
      case 'disallow':
        isNaming = false;
        // An empty rule allows everything, which is what no rule says.
        if (value !== '') group?.rules.push({ isAllowed: name.toLowerCase() === 'allow', pattern: value });
        break;
      case 'crawl-delay': {
        isNaming = false;
        const seconds = Number(value);
        if (group !== null && Number.isFinite(seconds) && seconds > 0) group.crawlDelay = seconds;
        break;
      }
      // Sitemaps and what else there is belong to no group and end none (§2.2.4).
    }
  }
  return groups;
}

/** The longest matching rule decides; of two as long, the one that allows (§2.2.2). robots.txt itself may be read. */
export function isAllowed({ rules }: RobotsRules, address: string): boolean {
  const { pathname, search } = new URL(address);
  const path = normal(`${pathname}${search}`);
  if (path === '/robots.txt') return true;
  let best: { length: number; isAllowed: boolean } | null = null;
  for (const rule of rules) {
    const pattern = normal(rule.pattern);
    if (!matches(pattern, path)) continue;
    const { length } = pattern;
    if (best === null || length > best.length || (length === best.length && rule.isAllowed)) {
      best = { length, isAllowed: rule.isAllowed };
    }
  }
  return best?.isAllowed ?? true;
}

/** One form for what can be written with and without escapes (§2.2.2): reserved characters stay as they are. */
function normal(path: string): string {
  const encoded = path.replace(/[^\x21-\x7e]/gu, (letter) =>
    encodeURIComponent(letter.isWellFormed() ? letter : '\uFFFD'),
  );
  return encoded.replace(/%([0-9a-f]{2})/gi, (written, hex: string) => {
    const letter = String.fromCharCode(Number.parseInt(hex, 16));
    return /[a-z0-9._~-]/i.test(letter) ? letter : written.toUpperCase();
  });
}

/** `*` stands for anything, `$` at the end for the end. By parts, so that many stars do not take for ever. */
function matches(pattern: string, path: string): boolean {
  const isAnchored = pattern.endsWith('$');
  const [first = '', ...parts] = (isAnchored ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  if (parts.length === 0) return !isAnchored || path === first;
  let at = first.length;
  const last = isAnchored ? (parts.pop() ?? '') : '';
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return !isAnchored || (path.endsWith(last) && path.length - last.length >= at);
}
