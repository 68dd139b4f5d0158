/** The whole window when the library cannot be opened: what is the matter, and what to do. */
import { Button } from 'react-aria-components';
import type { WireError } from '../../../shared/errors.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { errorWords } from '../../../shared/texts/errors.ts';
import { paneTexts } from '../../../shared/texts/faults.ts';
import { Brand } from '../../components/brand.tsx';
import { reopenLibrary } from '../../state/reopen.ts';
import { openSheet } from '../../state/ui.ts';

export function LibraryFailure({ error }: { error: WireError }) {
  const { title, next } = errorWords(error);
  return (
    <div className="state state-whole" role="alert">
      <Brand size={44} />
      <h1>{title}</h1>
      <p>{next}</p>
      <div className="pane-fault-buttons">
        <Button className="button button-main" onPress={() => void reopenLibrary()}>
          {commonTexts.tryAgain}
        </Button>
        <Button className="button" onPress={() => openSheet({ kind: 'diagnostics' })}>
          {paneTexts.diagnostics}
        </Button>
      </div>
    </div>
  );
}
