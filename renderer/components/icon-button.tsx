/** A button that shows only an icon: it has a name, and a tooltip with that name and its key. */
import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { commandKey } from '../commands/bindings.ts';
import { keyText } from '../commands/keys.ts';

type Props = {
  name: string;
  icon: LucideIcon;
  onPress?: () => void;
  /** The command this button runs, for the key in its tooltip. */
  command?: string;
  tone?: 'keep' | 'accent' | undefined;
  className?: string;
  isDisabled?: boolean;
  isExpanded?: boolean;
  ref?: Ref<HTMLButtonElement>;
};

export function IconButton({
  name,
  icon: Icon,
  onPress,
  command,
  tone,
  className,
  isDisabled,
  isExpanded,
  ref,
}: Props) {
  const key = command === undefined ? null : commandKey(command);
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      <Button
        aria-label={name}
        className={`icon-button ${className ?? ''}`}
        data-tone={tone}
        {...(ref === undefined ? {} : { ref })}
        {...(onPress === undefined ? {} : { onPress })}
        {...(isDisabled === undefined ? {} : { isDisabled })}
        {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {name}
        {key === null ? null : <kbd>{keyText(key)}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
