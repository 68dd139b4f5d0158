/** Says above the list that the library lies where it is in danger, once for each such place. */
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { RiskyPlace } from '../../../shared/model/care.ts';
import { placeTexts, placeWords } from '../../../shared/texts/place.ts';
import { client } from '../../bridge.ts';
import { focusList } from '../../commands/moves.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useLibrary } from '../../state/library.ts';
import { showError } from '../../state/show-error.ts';

export function PlaceNotice() {
  const folder = useLibrary((state) => state.status?.folder ?? null);
  const [risk, setRisk] = useState<RiskyPlace | null>(null);
  useEffect(() => {
    if (folder === null) return;
    // A warning that cannot be had is none.
    client()
      .call('library.place', { by: 'window' })
      .then(
        (found) => setRisk(found.risk),
        () => undefined,
      );
  }, [folder]);
  if (risk === null || folder === null) return null;
  const { title, detail } = placeWords(risk);
  return (
    <div className="gap-notice" role="status">
      <p>
        {title} <span>{detail}</span>{' '}
        <Button
          className="link-button"
          onPress={() => void client().call('shell.showFolder', { folder }).catch(showError)}
        >
          {placeTexts.show}
        </Button>
      </p>
      <IconButton
        name={placeTexts.understood}
        icon={X}
        onPress={() => {
          focusList();
          setRisk(null);
          void client().call('library.placeTold', { by: 'window' }).catch(showError);
        }}
      />
    </div>
  );
}
