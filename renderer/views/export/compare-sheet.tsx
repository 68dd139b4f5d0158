/** A file as it is and as it would be exported: where the reader has edited it, both are merged, and the reader decides. */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { MethodOutput } from '../../../shared/contract.ts';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import { compareTexts } from '../../../shared/texts/export-sheets.ts';
import { client } from '../../bridge.ts';
import { Problem } from '../../components/problem.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { showToast } from '../../state/toasts.ts';
import { openSheet, type Sheet as SheetKind } from '../../state/ui.ts';

type Comparison = MethodOutput<'export.compare'>;
type Asked = Extract<SheetKind, { kind: 'export-file' }>;

const signs: Record<string, string> = { '+': 'inserted', '-': 'deleted', '@': 'place' };

/** As `diff -u` has it; the signs stay, so that nothing is told by colour alone. */
function DiffLines({ diff }: { diff: string }) {
  const lines = diff.split('\n').slice(2, -1);
  return (
    <section className="diff-lines" aria-label={compareTexts.changes}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <pre tabIndex={0}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text never change places.
          <span key={index} data-change={signs[line.charAt(0)] ?? 'same'}>
            {line}
            {'\n'}
          </span>
        ))}
      </pre>
    </section>
  );
}

function MergedText({
  comparison,
  text,
  onText,
}: {
  comparison: Comparison;
  text: string;
  onText: (text: string) => void;
}) {
  const conflicts = comparison.merged?.conflicts ?? 0;
  return (
    <div className="field">
      <label htmlFor="merged-text">{compareTexts.bothTogether}</label>
      <textarea
        id="merged-text"
        className="merged-text"
        value={text}
        spellCheck={false}
        rows={14}
        onChange={(event) => onText(event.target.value)}
      />
      <p className="field-hint">
        {comparison.merged === null
          ? compareTexts.lostBase
          : conflicts === 0
            ? compareTexts.noConflict
            : compareTexts.conflicts(conflicts)}
      </p>
    </div>
  );
}

export function CompareSheet({ asked }: { asked: Asked }) {
  const { articleId, folder, profile, query } = asked;
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [text, setText] = useState('');
  const [error, setError] = useState<WireError | null>(null);
  const back = () => openSheet({ kind: 'export', query });
  useEffect(() => {
    client()
      .call('export.compare', { articleId, folder, profile })
      .then((answer) => {
        setComparison(answer);
        setText(answer.merged?.text ?? answer.present ?? answer.wanted);
      })
      .catch((thrown: unknown) => setError(toWireError(thrown)));
  }, [articleId, folder, profile]);
  const write = async (chosen: string) => {
    if (comparison === null) return;
    try {
      await client().call('export.resolve', {
        articleId,
        folder,
        profile,
        present: comparison.present,
        text: chosen,
      });
      showToast({ text: compareTexts.written(comparison.path) });
      back();
    } catch (thrown) {
      setError(toWireError(thrown));
    }
  };
  const hasSigns = /^(?:<{7} yours|>{7} new)$/m.test(text);
  return (
    <Sheet
      title={comparison?.path ?? compareTexts.compare}
      size="large"
      footer={
        <>
          <Button className="button sheet-footer-start" onPress={back}>
            {compareTexts.leave}
          </Button>
          <Button
            className="button"
            isDisabled={comparison === null}
            onPress={() => comparison !== null && void write(comparison.wanted)}
          >
            {compareTexts.takeNew}
          </Button>
          <Button
            className="button button-main"
            isDisabled={comparison === null || hasSigns}
            onPress={() => void write(text)}
          >
            {compareTexts.writeBoth}
          </Button>
        </>
      }
    >
      {error === null ? null : <Problem error={error} />}
      {comparison === null ? null : (
        <div className="form">
          {comparison.diff === '' ? <p>{compareTexts.same}</p> : <DiffLines diff={comparison.diff} />}
          <MergedText comparison={comparison} text={text} onText={setText} />
        </div>
      )}
    </Sheet>
  );
}
