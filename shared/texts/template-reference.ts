/** What templates of an export can say, in short; at length in electron/core/export/templates/REFERENCE.md. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/template-reference.ts';

export const { templateValues, bookTemplateValues, templateFilters, templateExamples } = inLanguage(
  'templateReference',
  english,
);
