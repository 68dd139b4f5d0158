/** Under which licences Offprint and what it is made of are given: to be read without a network, like all of it. */
import { useEffect, useState } from 'react';
import type { MethodOutput } from '../../../shared/contract.ts';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import { licencesTexts } from '../../../shared/texts/sheets.ts';
import { client } from '../../bridge.ts';
import { Sheet } from '../../components/sheet.tsx';
import { Failure } from '../../components/states.tsx';

type Licences = MethodOutput<'shell.licences'>;

export function LicencesSheet() {
  const [licences, setLicences] = useState<Licences | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  const load = () => {
    setError(null);
    client()
      .call('shell.licences', {})
      .then(setLicences, (thrown: unknown) => setError(toWireError(thrown)));
  };
  useEffect(load, []);
  return (
    <Sheet title={licencesTexts.title} size="large" isText>
      {error === null ? null : <Failure error={error} onRetry={load} />}
      {licences === null ? null : (
        <div className="licences">
          <details open>
            <summary>Offprint</summary>
            <pre>{licences.own}</pre>
          </details>
          <p className="field-hint">{licencesTexts.madeOf(licences.packages.length)}</p>
          {licences.packages.map(({ name, version, licence, text }) => (
            <details key={`${name} ${version}`}>
              <summary>
                {name} <small>{`${version}, ${licence}`}</small>
              </summary>
              <pre>{text}</pre>
            </details>
          ))}
        </div>
      )}
    </Sheet>
  );
}
