/** A folder or a file, chosen with the system's dialog. */
import { useId } from 'react';
import { Button } from 'react-aria-components';
import { exportTexts } from '../../../shared/texts/export-sheets.ts';
import { showError } from '../../state/show-error.ts';

type Props = {
  label: string;
  /** What stands where none is chosen. */
  none: string;
  place: string;
  choose: () => Promise<void>;
  hint: string;
};

export function PlaceField({ label, none, place, choose, hint }: Props) {
  const id = useId();
  return (
    <div className="field">
      <span className="field-label" id={id}>
        {label}
      </span>
      <div className="folder-choice">
        <output dir="ltr" aria-labelledby={id}>
          {place === '' ? none : place}
        </output>
        <Button className="button" onPress={() => void choose().catch(showError)}>
          {exportTexts.choose}
        </Button>
      </div>
      <p className="field-hint">{hint}</p>
    </div>
  );
}
