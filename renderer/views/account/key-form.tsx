/** The key to an account: typed here, tried, and not shown again. */
import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import { accountTexts } from '../../../shared/texts/accounts.ts';
import { client } from '../../bridge.ts';
import { BusyButton } from '../../components/busy-button.tsx';
import { Field } from '../../components/field.tsx';
import { Problem } from '../../components/problem.tsx';
import { Toggle } from '../../components/toggle.tsx';
import { openExternal } from '../../state/actions.ts';

type Props = {
  host: string;
  /** Why a key that was there could not be used. */
  problem: WireError | null;
  onConnected: () => void;
};

export function KeyForm({ host, problem, onConnected }: Props) {
  const [apiKey, setApiKey] = useState('');
  const [isRemembered, setIsRemembered] = useState(true);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<WireError | null>(problem);
  const connect = async (event: FormEvent) => {
    event.preventDefault();
    if (apiKey.trim() === '' || isBusy) return;
    setIsBusy(true);
    setError(null);
    try {
      await client().call('accounts.connect', { host, apiKey, isRemembered });
      onConnected();
    } catch (thrown) {
      setError(toWireError(thrown));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <form className="form" onSubmit={(event) => void connect(event)}>
      <Field
        isFirst
        type="password"
        label={accountTexts.key}
        value={apiKey}
        onChange={setApiKey}
        isBusy={isBusy}
        hint={
          <>
            {accountTexts.keyHint(host)}{' '}
            <Button
              className="link-button"
              onPress={() => void openExternal(`https://${host}/settings/extensions`)}
            >
              {accountTexts.makeKey}
            </Button>
          </>
        }
      />
      <Toggle
        title={accountTexts.remember}
        detail={accountTexts.rememberDetail}
        isOn={isRemembered}
        onChange={setIsRemembered}
      />
      {error === null ? null : <Problem error={error} />}
      <div className="button-row">
        <BusyButton type="submit" className="button button-main" isBusy={isBusy}>
          {isBusy ? accountTexts.connecting : accountTexts.connect}
        </BusyButton>
      </div>
    </form>
  );
}
