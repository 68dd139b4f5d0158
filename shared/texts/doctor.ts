/** What the doctor's severities mean, in words. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/doctor.ts';

export const { severityWords, placeWords, findingsSummary } = inLanguage('doctor', english);
