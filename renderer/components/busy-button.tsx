/** A button that cannot be pressed while its work is under way, yet keeps the focus: a disabled one would lose it. */
import { Button, type ButtonProps } from 'react-aria-components';

type Props = Omit<ButtonProps, 'isPending'> & { isBusy: boolean };

export function BusyButton({ isBusy, onPress, ...rest }: Props) {
  return (
    <Button
      {...rest}
      data-busy={isBusy || undefined}
      onPress={(event) => {
        if (!isBusy) onPress?.(event);
      }}
    />
  );
}
