/** Rules and their traces in words. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/rules.ts';

export const { actionWords, traceWords, ruleExportTexts, reachWords, rulePreviewTexts, ruleTexts } =
  inLanguage('rules', english);
