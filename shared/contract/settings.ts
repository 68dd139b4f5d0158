/** The reader's settings. */

import { settingsSchema } from '../model/settings.ts';
import { nothing } from './fields.ts';

export const settingsMethods = {
  'settings.get': { input: nothing, output: settingsSchema },
  'settings.update': { input: settingsSchema.partial(), output: settingsSchema },
} as const;
