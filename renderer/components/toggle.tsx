/** A switch with its words: what it does, and what that means. */
import type { ReactNode } from 'react';
import { Switch } from 'react-aria-components';

type Props = {
  title: ReactNode;
  detail?: ReactNode;
  isOn: boolean;
  isDisabled?: boolean;
  onChange: (isOn: boolean) => void;
};

export function Toggle({ title, detail, isOn, isDisabled = false, onChange }: Props) {
  return (
    <Switch className="switch" isSelected={isOn} isDisabled={isDisabled} onChange={onChange}>
      <span className="switch-track" aria-hidden="true" />
      <span className="switch-words">
        {title}
        {detail === undefined ? null : <small>{detail}</small>}
      </span>
    </Switch>
  );
}
