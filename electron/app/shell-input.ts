/** What a page gives along with a call to the shell, checked before anything is done with it. */
import type { CheckedInput, ShellMethodName } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';

type WithoutInput = {
  [M in ShellMethodName]: string extends keyof CheckedInput<M> ? M : never;
}[ShellMethodName];

/**
 * Those of the contract that take nothing. A window calls them while it opens: to see that there is nothing to check, main
 * does not read the schemas, which would hold up core's answers on their way to the page for as long as drawing a list takes.
 */
const takesNothing: Record<WithoutInput, true> = {
  'shell.showWindow': true,
  'shell.forgetCode': true,
  'shell.language': true,
  'shell.accent': true,
  'shell.loadAnew': true,
  'shell.info': true,
  'shell.system': true,
  'shell.updates': true,
  'shell.checkForUpdates': true,
  'shell.downloadUpdate': true,
  'shell.cancelUpdate': true,
  'shell.takeOpened': true,
  'shell.licences': true,
  'shell.print': true,
  'shell.takeFault': true,
  'shell.diagnostics': true,
  'shell.showLog': true,
};

/** As the contract has it: an object with nothing in it. */
const isNothing = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && !Array.isArray(input) && Object.keys(input).length === 0;

/** @throws AppError `invalid-input` */
export async function checkShellInput(method: ShellMethodName, input: unknown): Promise<unknown> {
  if (Object.hasOwn(takesNothing, method) && isNothing(input)) return input;
  // Of the contract, main needs these alone.
  const { shellMethods } = await import('../../shared/contract/shell.ts');
  const checked = shellMethods[method].input.safeParse(input);
  if (!checked.success) throw new AppError('invalid-input', { method, reason: checked.error.message });
  return checked.data;
}
