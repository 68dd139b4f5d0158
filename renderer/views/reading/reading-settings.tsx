/** Size of the text and colour of the paper: in the reading pane's menu and in the settings. */
import { Minus, Plus } from 'lucide-react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { Theme } from '../../../shared/model.ts';
import { runCommand } from '../../commands/table.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { updateSettings } from '../../state/actions.ts';
import { useLibrary } from '../../state/library.ts';

export const themeTitles: Record<Theme, string> = {
  system: 'System',
  light: 'Light',
  sepia: 'Sepia',
  dark: 'Dark',
};

const themeOrder: readonly Theme[] = ['system', 'light', 'sepia', 'dark'];

export function ThemeChoice() {
  const theme = useLibrary((state) => state.settings?.theme ?? 'system');
  return (
    <RadioGroup
      className="choices"
      aria-label="Theme"
      orientation="horizontal"
      value={theme}
      onChange={(value) => {
        const chosen = themeOrder.find((name) => name === value);
        if (chosen !== undefined) void updateSettings({ theme: chosen });
      }}
    >
      {themeOrder.map((name) => (
        <Radio key={name} value={name} className="choice">
          {themeTitles[name]}
        </Radio>
      ))}
    </RadioGroup>
  );
}

export function SizeChoice() {
  const size = useLibrary((state) => state.settings?.readingSizePx ?? 19);
  return (
    <fieldset className="stepper" aria-label="Text size">
      <IconButton
        name="Smaller text"
        icon={Minus}
        command="reading.smaller"
        isDisabled={size <= 13}
        onPress={() => runCommand('reading.smaller')}
      />
      <output>{size} px</output>
      <IconButton
        name="Larger text"
        icon={Plus}
        command="reading.larger"
        isDisabled={size >= 32}
        onPress={() => runCommand('reading.larger')}
      />
    </fieldset>
  );
}

export function ReadingSettings() {
  return (
    <>
      <SizeChoice />
      <ThemeChoice />
    </>
  );
}
