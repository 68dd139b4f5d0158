/** What is running, and what it has gathered. */
import { useEffect, useState } from 'react';
import type { MethodOutput } from '../../../shared/contract.ts';
import { libraryTexts } from '../../../shared/texts/care.ts';
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
      {status === null ? '' : `${libraryTexts.running(status.version, status.folder)} `}
      {stats === null
        ? ''
        : libraryTexts.holds(
            stats.articles,
            stats.feeds,
            stats.images,
            stats.databaseBytes + stats.imageBytes,
          )}
    </p>
  );
}
