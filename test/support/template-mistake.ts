/** What is wrong with a template, as a reader is told. */
import { AppError } from '../../shared/errors.ts';
import { mistakeWords } from '../../shared/texts/en/template-mistakes.ts';

/** Throws where `work` does not throw `template-invalid`. */
export function mistakeOf(work: () => unknown): { line: unknown; column: unknown; sentence: string | null } {
  try {
    work();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'template-invalid') throw error;
    const { line, column, reason } = error.details;
    return { line, column, sentence: mistakeWords(reason, error.details) };
  }
  throw new Error('There is no mistake in it.');
}
