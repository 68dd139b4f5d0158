/** The reader's settings. */

import { settingsSchema, someSettingsSchema } from '../model/settings.ts';
import { nothing } from './fields.ts';

export const settingsMethods = {
  'settings.get': { input: nothing, output: settingsSchema },
  'settings.update': { input: someSettingsSchema, output: settingsSchema },
} as const;
