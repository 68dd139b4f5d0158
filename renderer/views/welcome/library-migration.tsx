/** The whole window while a library of an older version is brought up to date: nothing else can be done meanwhile. */
import type { EventPayload } from '../../../shared/contract.ts';
import { migrationTexts } from '../../../shared/texts/shell.ts';
import { Brand } from '../../components/brand.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';

export function LibraryMigration({
  progress: { phase, done, total },
}: {
  progress: EventPayload<'library.migrating'>;
}) {
  const words =
    phase === 'backup' ? migrationTexts.backup(done, total) : migrationTexts.schema(done + 1, total);
  // Of one step alone nobody can say how far it is.
  const share = total <= 1 || done === 0 ? null : done / total;
  return (
    <div className="state state-whole migration" aria-busy="true">
      <Brand size={44} />
      <div role="status">
        <h1>{migrationTexts.title}</h1>
      </div>
      <div className="job">
        <p>{words}</p>
        <ProgressLine words={migrationTexts.title} share={share} />
      </div>
      <p>{migrationTexts.leaveOpen}</p>
    </div>
  );
}
