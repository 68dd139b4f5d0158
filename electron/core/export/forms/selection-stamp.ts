/** Whether a file of many articles would come out as it did before. */
import { createHash } from 'node:crypto';
import { AppError } from '../../../../shared/errors.ts';
import { breathe } from '../../base/breathe.ts';
import type { Library } from '../../library/connection/open.ts';
import { exportFacts } from '../../library/exports/export-facts.ts';
import { type ExportLinks, noLinks } from '../article/export-links.ts';
import type { stampMaker } from '../files/stamp.ts';

const atOnce = 200;

/**
 * Of the articles in their order, the links between them, and the options of the form (JSON). Answers which of them are in the
 * library. Throws `cancelled`.
 */
export async function selectionStamp(
  library: Library,
  ids: readonly number[],
  { links, stampOf }: { links: ReadonlyMap<number, ExportLinks>; stampOf: ReturnType<typeof stampMaker> },
  signal: AbortSignal,
): Promise<{ stamp: string; articleIds: number[] }> {
  const hash = createHash('sha256');
  const articleIds: number[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    if (from > 0) await breathe();
    if (signal.aborted) throw new AppError('cancelled', { done: 0, total: ids.length });
    for (const facts of exportFacts(library, ids.slice(from, from + atOnce))) {
      articleIds.push(facts.summary.id);
      hash.update(stampOf(facts, links.get(facts.summary.id) ?? noLinks));
    }
  }
  return { stamp: hash.digest('hex').slice(0, 32), articleIds };
}
