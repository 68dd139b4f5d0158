/** A list of things of which some are chosen, with all and none a press away. */
import { Button, Checkbox } from 'react-aria-components';
import { accountTexts } from '../../../shared/texts/accounts.ts';

export type Choosable = { id: string; title: string; detail: string; isFixed?: boolean };

type Props = {
  title: string;
  nothing: string;
  items: readonly Choosable[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
};

export function Choices({ title, nothing, items, chosen, onChange }: Props) {
  const free = items.filter(({ isFixed }) => isFixed !== true).map(({ id }) => id);
  const toggle = (id: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <section aria-label={title}>
      <div className="choices-head">
        <h3>{title}</h3>
        {free.length === 0 ? null : (
          <>
            <Button
              className="link-button"
              aria-label={`${accountTexts.all}: ${title}`}
              onPress={() => onChange(new Set(free))}
            >
              {accountTexts.all}
            </Button>
            <Button
              className="link-button"
              aria-label={`${accountTexts.none}: ${title}`}
              onPress={() => onChange(new Set())}
            >
              {accountTexts.none}
            </Button>
          </>
        )}
      </div>
      {items.length === 0 ? <p className="field-hint">{nothing}</p> : null}
      <ul>
        {items.map(({ id, title: name, detail, isFixed = false }) => (
          <li key={id}>
            <Checkbox
              className="tick"
              isSelected={chosen.has(id)}
              isDisabled={isFixed}
              onChange={(isOn) => toggle(id, isOn)}
            >
              <span className="tick-box" aria-hidden="true" />
              <span>
                <span dir="auto">{name}</span>
                {detail === '' ? null : <small>{detail}</small>}
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  );
}
