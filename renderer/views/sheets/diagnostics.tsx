/** What to send with a report: shown first, copied when told to. */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import { diagnosticsTexts } from '../../../shared/texts/faults.ts';
import { client } from '../../bridge.ts';
import { Sheet } from '../../components/sheet.tsx';
import { Failure } from '../../components/states.tsx';
import { copyText } from '../../state/copying.ts';
import { showLog } from '../../state/show-log.ts';

export function DiagnosticsSheet() {
  const [text, setText] = useState<string | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  const load = () => {
    setError(null);
    client()
      .call('shell.diagnostics', {})
      .then(
        (found) => setText(found.text),
        (thrown: unknown) => setError(toWireError(thrown)),
      );
  };
  useEffect(load, []);
  return (
    <Sheet
      title={diagnosticsTexts.title}
      size="large"
      footer={
        <>
          <Button className="button sheet-footer-start" onPress={() => void showLog()}>
            {diagnosticsTexts.showLog}
          </Button>
          <Button
            className="button button-main"
            isDisabled={text === null}
            onPress={() => void copyText(text ?? '', diagnosticsTexts.copied)}
          >
            {diagnosticsTexts.copy}
          </Button>
        </>
      }
    >
      <p className="field-hint">{diagnosticsTexts.what}</p>
      {error === null ? null : <Failure error={error} onRetry={load} />}
      {text === null && error === null ? <p role="status">{diagnosticsTexts.gathering}</p> : null}
      {text === null ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, which keys must be able to as well.
        <section className="diagnostics" tabIndex={0} aria-label={diagnosticsTexts.preview}>
          <pre>{text}</pre>
        </section>
      )}
    </Sheet>
  );
}
