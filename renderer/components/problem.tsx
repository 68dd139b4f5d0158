/** What went wrong in a sheet, with its next step. */
import { TriangleAlert } from 'lucide-react';
import type { WireError } from '../../shared/errors.ts';
import { errorWords } from '../../shared/texts/errors.ts';

export function Problem({ error }: { error: WireError }) {
  const { title, next } = errorWords(error);
  return (
    <div className="problem" role="alert">
      <TriangleAlert size={16} strokeWidth={1.75} aria-hidden="true" />
      <p>
        <b>{title}</b> {next}
      </p>
    </div>
  );
}
