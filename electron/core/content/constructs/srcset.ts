/** Lists of image candidates, as `srcset` holds them (HTML §4.8.4.2.1). Pure. */

export type Candidate = {
  address: string;
  /** As written: `800w`, `2x`, or nothing. */
  descriptor: string;
};

/** In the order written. Commas separate candidates, but an address may hold commas itself. */
export function readSrcset(value: string): Candidate[] {
  const candidates: Candidate[] = [];
  let rest = value.trim();
  while (rest !== '') {
    const match = /^[\s,]*(\S+)/.exec(rest);
    if (match?.[1] === undefined) break;
    let address = match[1];
    rest = rest.slice(match[0].length);
    let descriptor = '';
    if (address.endsWith(',')) {
      address = address.replace(/,+$/, '');
    } else {
      const comma = rest.indexOf(',');
      descriptor = (comma === -1 ? rest : rest.slice(0, comma)).trim();
      rest = comma === -1 ? '' : rest.slice(comma + 1);
    }
    if (address !== '') candidates.push({ address, descriptor });
  }
  return candidates;
}

/** Twice the width of a column of text, in px: what a sharp screen can show of it. */
const widestWanted = 1600;
/** Without widths: as many pixels for each px as a sharp screen has. */
const densestWanted = 2;

/** What the descriptor says, as a width in px; a density counts as its share of what is wanted. null: it says nothing. */
export function candidateWidth({ descriptor }: Candidate): number | null {
  const match = /^(\d+(?:\.\d+)?)([wx])$/.exec(descriptor.split(/\s+/)[0] ?? '');
  if (match === null) return descriptor === '' ? widestWanted / densestWanted : null;
  return match[2] === 'w' ? Number(match[1]) : (Number(match[1]) * widestWanted) / densestWanted;
}

/** The largest that is no larger than a column of text can show, else the smallest. */
export function bestCandidate(candidates: readonly Candidate[]): Candidate | null {
  let best: { candidate: Candidate; width: number } | null = null;
  for (const candidate of candidates) {
    const width = candidateWidth(candidate);
    if (width === null || /^data:/i.test(candidate.address)) continue;
    const isBetter =
      best === null ||
      (width <= widestWanted
        ? best.width > widestWanted || width > best.width
        : best.width > widestWanted && width < best.width);
    if (isBetter) best = { candidate, width };
  }
  return best?.candidate ?? null;
}
