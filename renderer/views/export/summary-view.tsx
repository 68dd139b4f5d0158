/** What an export did, or would do, file by file. */
import { Button } from 'react-aria-components';
import type { ExportedFile, ExportSummary } from '../../../shared/model/exports.ts';
import { fileReasonWords } from '../../../shared/texts/errors.ts';
import { actionWords, countsSentence } from '../../../shared/texts/export.ts';
import { exportTexts } from '../../../shared/texts/export-sheets.ts';
import { openSheet } from '../../state/ui.ts';

const maxFilesShown = 200;

type Props = { summary: ExportSummary; profile: string; query: string };

/** Whose text can be looked at beside the one there is. */
const hasTwoTexts = ({ action, articleId }: ExportedFile): boolean =>
  articleId !== null && (action === 'updated' || action === 'kept');

export function SummaryView({ summary, profile, query }: Props) {
  const when = summary.dryRun ? 'before' : 'after';
  const words = countsSentence(summary, when);
  return (
    <div className="export-summary">
      <p role="status">
        {words === ''
          ? exportTexts.nothing
          : summary.dryRun
            ? exportTexts.wouldHappen(words)
            : exportTexts.happened(words)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <ul aria-label={exportTexts.files} tabIndex={0}>
        {summary.files.slice(0, maxFilesShown).map((file) => (
          <li key={file.path} data-action={file.action} title={fileReasonWords(file) ?? file.title}>
            <span dir="ltr">{file.path}</span>
            <em>{actionWords[file.action][when]}</em>
            {hasTwoTexts(file) && (summary.dryRun || file.action === 'kept') ? (
              <Button
                className="link-button"
                aria-label={exportTexts.compare(file.path)}
                onPress={() =>
                  openSheet({
                    kind: 'export-file',
                    articleId: file.articleId ?? 0,
                    folder: summary.folder,
                    profile,
                    query,
                  })
                }
              >
                {exportTexts.compareFile}
              </Button>
            ) : null}
          </li>
        ))}
        {summary.files.length > maxFilesShown ? (
          <li>{exportTexts.more(summary.files.length - maxFilesShown)}</li>
        ) : null}
      </ul>
    </div>
  );
}
