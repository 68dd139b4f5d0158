/** Every rule there is. Names are unique; a test sees to it. */
import { atomRules } from './atom-rules.ts';
import { byteRules } from './byte-rules.ts';
import { contentRules } from './content-rules.ts';
import { dateRules } from './date-rules.ts';
import { entryRules } from './entry-rules.ts';
import { jsonRules } from './json-rules.ts';
import { rssRules } from './rss-rules.ts';
import type { Rule } from './rule.ts';
import { wireRules } from './wire-rules.ts';
import { xmlRules } from './xml-rules.ts';

export const rules: readonly Rule[] = [
  ...byteRules,
  ...xmlRules,
  ...jsonRules,
  ...rssRules,
  ...atomRules,
  ...entryRules,
  ...dateRules,
  ...contentRules,
  ...wireRules,
];
