/** Writing to standard output: only data, in the format asked for. Times are ISO 8601 UTC in JSON. */
import { isErrorReason } from '../../shared/error-reasons.ts';
import { HIT_END, HIT_START } from '../../shared/model/search.ts';
import { reasonTexts } from '../../shared/texts/en/reasons.ts';
import type { CommandContext } from './command.ts';
import { send } from './standard-output.ts';
import { harmlessRow } from './terminal/harmless.ts';

const timeFields = /(?:At|Until|Since)$|^(?:at|until)$/;

/** Epoch milliseconds → ISO strings, search marks dropped, reasons in words: what a script wants to read. */
export function toPrintable(value: unknown, name = ''): unknown {
  if (typeof value === 'number' && timeFields.test(name)) return new Date(value).toISOString();
  if (typeof value === 'string') return value.replaceAll(HIT_START, '').replaceAll(HIT_END, '');
  if (Array.isArray(value)) return value.map((one) => toPrintable(one));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== 'markedTitle')
        .map(([key, one]) => [
          key,
          key === 'reason' && isErrorReason(one)
            ? reasonTexts[one](value as Record<string, unknown>)
            : toPrintable(one, key),
        ]),
    );
  }
  return value;
}

export async function write(context: Pick<CommandContext, 'io'>, text: string): Promise<void> {
  await send(context.io.stdout, text);
}

/** As it is: what another program is to read. */
export async function writeBytes(context: Pick<CommandContext, 'io'>, bytes: Uint8Array): Promise<void> {
  await send(context.io.stdout, bytes);
}

/** Rows as one JSON array, as one JSON object a line, or as lines of text. */
export async function writeRows<T>(
  context: Pick<CommandContext, 'io' | 'format'>,
  rows: readonly T[],
  toLine: (row: T) => string,
): Promise<void> {
  if (context.format === 'json') {
    await write(
      context,
      `${JSON.stringify(
        rows.map((row) => toPrintable(row)),
        null,
        2,
      )}\n`,
    );
    return;
  }
  for (const row of rows) {
    await write(
      context,
      `${context.format === 'ndjson' ? JSON.stringify(toPrintable(row)) : harmlessRow(toLine(row))}\n`,
    );
  }
}

/** One object: JSON when asked for, else the text. */
export async function writeOne(
  context: Pick<CommandContext, 'io' | 'format'>,
  value: unknown,
  toText: () => string,
): Promise<void> {
  if (context.format === 'text') {
    const text = toText();
    if (text !== '') await write(context, `${text}\n`);
    return;
  }
  await write(context, `${JSON.stringify(toPrintable(value), null, context.format === 'json' ? 2 : 0)}\n`);
}
