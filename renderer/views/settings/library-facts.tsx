/** What is running, and what it has gathered. */
import { useEffect, useState } from 'react';
import type { MethodOutput } from '../../../shared/contract.ts';
import { bytes, counted, number } from '../../../shared/texts/format.ts';
import { client } from '../../bridge.ts';
import { useLibrary } from '../../state/library.ts';

export function LibraryFacts() {
  const status = useLibrary((state) => state.status);
  const [stats, setStats] = useState<MethodOutput<'library.stats'> | null>(null);
  useEffect(() => {
    // Figures are a courtesy: the sheet is of use without them.
    client()
      .call('library.stats', {})
      .then(setStats, () => undefined);
  }, []);
  return (
    <p className="field-hint">
      {status === null ? '' : `Offprint ${status.version}. Library: ${status.folder}. `}
      {stats === null
        ? ''
        : `${counted(stats.articles, 'article')} of ${counted(stats.feeds, 'feed')}, ${number(stats.images)} images, ${bytes(stats.databaseBytes + stats.imageBytes)}.`}
    </p>
  );
}
