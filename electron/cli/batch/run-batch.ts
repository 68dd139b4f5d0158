/**
 * The loop every batch command shares: one NDJSON request a line in, one NDJSON answer a line out.
 * A handler answers one request; what it throws becomes that line's error and stops nothing else.
 */
import type { Readable, Writable } from 'node:stream';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import { send } from '../standard-output.ts';
import { describeBatchError } from './batch-error.ts';

export type BatchHandler = (request: Record<string, unknown>) => Promise<Record<string, unknown>>;

export type BatchArguments = {
  /** A path or `-` for one answer, pretty-printed; null for NDJSON. */
  file: string | null;
};

export type BatchStreams = {
  stdin: Readable;
  stdout: Writable;
};

/** Exit statuses of the command line's contract that a batch can end with. */
const EXIT_ALL_DONE = 0;
const EXIT_DONE_IN_PART = 1;
const EXIT_NOTHING_DONE = 4;

/**
 * Runs `handler` over every request of `stdin`, or over the one file named.
 * @returns the exit status: 0 all answered, 1 some failed, 4 all failed.
 */
export async function runBatch(
  handler: BatchHandler,
  args: BatchArguments,
  io: BatchStreams,
): Promise<number> {
  return args.file === null ? await runLines(handler, io) : await runSingle(handler, args.file, io);
}

async function runLines(handler: BatchHandler, io: BatchStreams): Promise<number> {
  let answered = 0;
  let failed = 0;
  for await (const line of linesOf(io.stdin)) {
    if (line.trim() === '') continue;
    const answer = await answerLine(handler, line);
    if (answer.ok === false) failed += 1;
    else answered += 1;
    await send(io.stdout, `${JSON.stringify(answer)}\n`);
  }
  if (failed === 0) return EXIT_ALL_DONE;
  return answered === 0 ? EXIT_NOTHING_DONE : EXIT_DONE_IN_PART;
}

/** Split at line feeds alone: readline would also split at U+2028, which JSON texts may hold as it is. */
async function* linesOf(stream: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stream as AsyncIterable<Uint8Array | string>) {
    const lines = (
      rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))
    ).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

async function runSingle(handler: BatchHandler, file: string, io: BatchStreams): Promise<number> {
  const request: Record<string, unknown> = { file };
  if (file === '-') request.bytes = await readAll(io.stdin);
  const answer = await answerRequest(handler, request);
  await send(io.stdout, `${JSON.stringify(answer, null, 2)}\n`);
  return answer.ok === false ? EXIT_NOTHING_DONE : EXIT_ALL_DONE;
}

async function answerLine(handler: BatchHandler, line: string): Promise<Record<string, unknown>> {
  let request: unknown;
  try {
    request = JSON.parse(line);
  } catch {
    return failure(null, { code: 'invalid-input', details: { reason: 'not-json' } });
  }
  if (typeof request !== 'object' || request === null || Array.isArray(request)) {
    return failure(null, { code: 'invalid-input', details: { reason: 'not-an-object' } });
  }
  return await answerRequest(handler, request as Record<string, unknown>);
}

async function answerRequest(
  handler: BatchHandler,
  request: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const id = request.id;
  try {
    const answer = await handler(request);
    return id === undefined ? answer : { ...answer, id };
  } catch (error) {
    return failure(id, toWireError(error));
  }
}

function failure(id: unknown, error: WireError): Record<string, unknown> {
  const answer = { ok: false, error: { code: error.code, message: describeBatchError(error) } };
  return id === undefined ? answer : { id, ...answer };
}

async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
