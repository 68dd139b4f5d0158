/** What a setting is to the sheet: where it stands, what it says, how it is set. */
import type { ComponentType } from 'react';
import type { Settings } from '../../../shared/model/settings.ts';

/** In the order they stand. */
export const settingSections = [
  'look',
  'text',
  'reading',
  'keys',
  'feeds',
  'keeping',
  'offline',
  'network',
  'system',
  'about',
] as const;
export type SettingSection = (typeof settingSections)[number];

/** A control draws its own label; `detail` is what it explains below it, and what a search looks through. */
export type ControlProps = { settings: Settings; title: string; detail: string };

export type SettingEntry = {
  id: string;
  section: SettingSection;
  title: string;
  detail: string;
  /** What it sets, and what a reset gives back; none for what has its own way back, or only shows. */
  sets: readonly (keyof Settings)[];
  Control: ComponentType<ControlProps>;
  /** Left out where another setting makes it mean nothing. */
  when?: (settings: Settings) => boolean;
};
