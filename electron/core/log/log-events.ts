/** Writes down what core tells: jobs and what came of them, the network, damage. */
import type { AppEvent } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/errors.ts';
import type { JobResult } from '../../../shared/model/jobs.ts';
import { errorFacts, type Log, type LogFacts } from './log.ts';

export function logEvents(log: Log): (event: AppEvent) => void {
  return (event) => {
    switch (event.name) {
      case 'job.finished': {
        const { kind, result, error } = event.payload;
        if (error === null) log('info', 'job', `${kind} done`, result === null ? {} : countsOf(result));
        else if (error.code === 'cancelled') log('info', 'job', `${kind} cancelled`);
        else log('warning', 'job', `${kind} failed`, errorFacts(new AppError(error.code, error.details)));
        break;
      }
      case 'online.changed':
        log('info', 'app', event.payload.isOnline ? 'online' : 'offline');
        break;
      case 'library.failed': {
        const { code, details } = event.payload.error;
        log('error', 'library', 'cannot be used', errorFacts(new AppError(code, details)));
        break;
      }
    }
  };
}

/** Numbers alone: names and paths are the reader's. */
function countsOf(result: JobResult): LogFacts {
  return Object.fromEntries(
    Object.entries(result.summary).filter(
      (entry): entry is [string, number | boolean] =>
        typeof entry[1] === 'number' || typeof entry[1] === 'boolean',
    ),
  );
}
