/** Export of a selection as one file: asks where to, then writes. */
import { useCallback, useState } from 'react';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import type { ExportForm } from '../../../shared/export-forms.ts';
import type { FileExportSummary } from '../../../shared/model/exports.ts';
import { fileExportTexts } from '../../../shared/texts/export.ts';
import { client } from '../../bridge.ts';

export type FileExport = {
  /** null: nothing is under way. */
  running: { jobId: string | null } | null;
  summary: FileExportSummary | null;
  error: WireError | null;
  run: (query: string, form: ExportForm, withDiscussion: boolean) => Promise<void>;
  /** For when something else is chosen. */
  reset: () => void;
};

export function useFileExport(): FileExport {
  const [running, setRunning] = useState<FileExport['running']>(null);
  const [summary, setSummary] = useState<FileExportSummary | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  const reset = useCallback(() => {
    setSummary(null);
    setError(null);
  }, []);
  const run = useCallback(
    async (query: string, form: ExportForm, withDiscussion: boolean) => {
      reset();
      setRunning({ jobId: null });
      try {
        const suggestedName = fileExportTexts.suggestedName(form);
        const { path } = await client().call('shell.chooseFile', {
          title: fileExportTexts.choose,
          suggestedName,
        });
        if (path === null) return;
        const { jobId } = await client().call('export.file', { query, file: path, form, withDiscussion });
        setRunning({ jobId });
        const result = await client().call('jobs.wait', { jobId });
        if (result.kind === 'export-file') setSummary(result.summary);
      } catch (thrown) {
        setError(toWireError(thrown));
      } finally {
        setRunning(null);
      }
    },
    [reset],
  );
  return { running, summary, error, run, reset };
}
