/** What templates of an export can say, in short; at length in renderer/guide/pages/en/templates.md. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/template-reference.ts';

export const { templateValues, bookTemplateValues } = inLanguage('templateReference', english);
