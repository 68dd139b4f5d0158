/** Reads this machine's apt configuration and writes the same for another suite of the same archive. */
import type { System } from './systems.ts';

/** One archive as sources.list(5) names it; `signedBy` is the path of a keyring. */
export type AptSource = {
  uri: string;
  suites: readonly string[];
  components: readonly string[];
  signedBy: string | null;
};

/** Parses a file of /etc/apt: deb822 where its name ends in `.sources`, else one line per source. Folders of packages are left out. */
export function parseAptSources(name: string, text: string): AptSource[] {
  const sources = name.endsWith('.sources') ? parseDeb822(text) : parseLines(text);
  return sources.filter(
    ({ uri, suites }) => /^https?:/.test(uri) && !suites.some((suite) => suite.endsWith('/')),
  );
}

function parseDeb822(text: string): AptSource[] {
  return text.split(/\n\s*\n/).flatMap((paragraph) => {
    const fields = readFields(paragraph);
    const isWanted =
      words(fields.get('types')).includes('deb') && fields.get('enabled')?.toLowerCase() !== 'no';
    if (!isWanted) return [];
    const signedBy = fields.get('signed-by') ?? '';
    return words(fields.get('uris')).map((uri) => ({
      uri: withoutSlash(uri),
      suites: words(fields.get('suites')),
      components: words(fields.get('components')),
      signedBy: signedBy.startsWith('/') ? signedBy : null,
    }));
  });
}

/** Field names are case-insensitive, a line that begins with a space goes on with the field before it: deb822(5). */
function readFields(paragraph: string): Map<string, string> {
  const lines = paragraph.split('\n').filter((line) => !line.startsWith('#'));
  const fields = new Map<string, string>();
  let last = '';
  for (const line of lines) {
    const [, name, value = ''] = /^([\w-]+):(.*)$/.exec(line) ?? [];
    if (name !== undefined) {
      last = name.toLowerCase();
      fields.set(last, value.trim());
    } else if (/^\s+\S/.test(line)) {
      fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`.trim());
    }
  }
  return fields;
}

function parseLines(text: string): AptSource[] {
  return text.split('\n').flatMap((line) => {
    const [, options = '', uri, suite, components = ''] =
      /^\s*deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)\s*([^#]*)/.exec(line) ?? [];
    if (uri === undefined || suite === undefined) return [];
    const signedBy = /signed-by=(\/\S+)/.exec(options)?.[1] ?? null;
    return [{ uri: withoutSlash(uri), suites: [suite], components: words(components), signedBy }];
  });
}

/**
 * Returns the sources of `system` made from those of a machine that runs `ownSuite`: bookworm-security from
 * trixie-security, and so on.
 */
export function sourcesFor(system: System, own: readonly AptSource[], ownSuite: string): AptSource[] {
  return own.flatMap((source) => {
    const suites = source.suites
      .filter((suite) => suite === ownSuite || suite.startsWith(`${ownSuite}-`))
      .map((suite) => `${system.suite}${suite.slice(ownSuite.length)}`);
    return suites.length === 0 ? [] : [{ ...source, suites, components: system.components.split(' ') }];
  });
}

/** Formats `sources` as a deb822 file. */
export function formatAptSources(sources: readonly AptSource[]): string {
  return sources
    .map(({ uri, suites, components, signedBy }) =>
      [
        'Types: deb',
        `URIs: ${uri}`,
        `Suites: ${suites.join(' ')}`,
        `Components: ${components.join(' ')}`,
        ...(signedBy === null ? [] : [`Signed-By: ${signedBy}`]),
      ].join('\n'),
    )
    .map((paragraph) => `${paragraph}\n`)
    .join('\n');
}

/** Returns the lines of `apt-config dump` that say how archives are reached: proxies, certificates, checks of dates. */
export function settingsOfAccess(dump: string): string {
  return dump
    .split('\n')
    .filter((line) =>
      /^Acquire::(?:(?:https?|ftp)::\S*(?:Proxy|CaInfo|Verify)\S*|Check-\S+) "[^"]/i.test(line),
    )
    .map((line) => `${line}\n`)
    .join('');
}

function words(text = ''): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function withoutSlash(uri: string): string {
  return uri.replace(/\/+$/, '');
}
