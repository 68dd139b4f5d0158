/**
 * Podcasts and video: fetched whole before they are played. Playing asks nothing of anyone: nobody learns when, or how far, one
 * listens; seeking never waits for a server; and what was heard can be heard again without a network. It comes in pieces by
 * range, each in its host's turn, so that a download of an hour holds up no feed, and goes on where it was cut off.
 */

import { AppError } from '../../../shared/errors.ts';
import type { Enclosure } from '../../../shared/model/articles.ts';
import type { DownloadSummary, Recording } from '../../../shared/model/recordings.ts';
import { type RecordingKind, recordingKind } from '../../../shared/recording-kind.ts';
import type { EventBus } from '../base/events.ts';
import type { JobContext } from '../base/jobs.ts';
import { recordingAddress } from '../content/constructs/image-address.ts';
import { createHostSlots, type Hosts } from '../http/host-slots.ts';
import type { Library } from '../library/connection/open.ts';
import { enclosuresOf, forgetWish, keepPlayback, playbackOf } from '../library/fetched/recordings-table.ts';
import type { AskPiecePorts } from './ask-piece.ts';
import { downloadRecording } from './download-recording.ts';
import { fileSize, findStoredRecording, partPath, removeRecordingFiles } from './recording-files.ts';

export type Recordings = {
  list(articleId: number): Promise<Recording[]>;
  /** Throws `not-found`, `offline`, `not-a-recording`, `too-large`, `disk-full`, `cancelled`, and what the requests met. */
  download(articleId: number, url: string, job: JobContext): Promise<DownloadSummary>;
  remove(articleId: number, url: string): Promise<void>;
  keepPlace(articleId: number, url: string, place: { seconds: number; duration: number | null }): void;
  /** Throws `not-found` where the article has no such recording, or it is not on this disk. */
  locate(articleId: number, url: string): Promise<{ path: string; mediaType: string }>;
};

const atOnce = 2;
/** What is so near to the end was heard to it. */
const endSeconds = 5;

export function createRecordings(
  ports: Omit<AskPiecePorts, 'slots'> & { bus: EventBus; hosts: Hosts; isOnline: () => boolean },
): Recordings {
  const { library, bus, now } = ports;
  const slots = createHostSlots({ total: atOnce, hosts: ports.hosts });
  const underWay = new Map<string, Promise<DownloadSummary>>();

  return {
    async list(articleId) {
      const files = enclosuresOf(library, articleId).flatMap((file) => {
        const kind = recordingKind(file);
        return kind === null ? [] : [{ file, kind }];
      });
      return await Promise.all(files.map(({ file, kind }) => describe(library, articleId, file, kind)));
    },
    async download(articleId, url, job) {
      const kind = kindOf(library, articleId, url);
      const stored = await findStoredRecording(library, url);
      if (stored !== null) return { url, bytes: stored.bytes ?? 0 };
      const running = underWay.get(url);
      if (running !== undefined) return await running;
      if (!ports.isOnline()) throw new AppError('offline', { url });
      const ended = downloadRecording({ ...ports, slots }, { articleId, url, kind }, job).finally(() => {
        underWay.delete(url);
        bus.emit('recordings.changed', { url });
      });
      underWay.set(url, ended);
      return await ended;
    },
    async remove(articleId, url) {
      kindOf(library, articleId, url);
      if (underWay.has(url)) throw new AppError('asked-to-wait', { url });
      await removeRecordingFiles(library, url);
      forgetWish(library, articleId);
      bus.emit('recordings.changed', { url });
    },
    keepPlace(articleId, url, { seconds, duration }) {
      kindOf(library, articleId, url);
      const isHeard = duration !== null && seconds >= duration - endSeconds;
      keepPlayback(library, { articleId, url }, { seconds: isHeard ? 0 : seconds, duration }, now());
    },
    async locate(articleId, url) {
      kindOf(library, articleId, url);
      const stored = await findStoredRecording(library, url);
      if (stored === null) throw new AppError('not-found', { what: 'recording', url });
      return { path: stored.path, mediaType: stored.mediaType };
    },
  };
}

/** Throws `not-found` where the article has no such recording. */
function kindOf(library: Library, articleId: number, url: string): RecordingKind {
  const file = enclosuresOf(library, articleId).find((one) => one.url === url);
  const kind = file === undefined ? null : recordingKind(file);
  if (kind === null) throw new AppError('not-found', { what: 'recording', url });
  return kind;
}

async function describe(
  library: Library,
  articleId: number,
  file: Enclosure,
  kind: RecordingKind,
): Promise<Recording> {
  const { url, type } = file;
  const stored = await findStoredRecording(library, url);
  const played = playbackOf(library, articleId, url);
  return {
    url,
    kind,
    type,
    bytes: stored === null ? file.length : stored.bytes,
    durationSeconds: played?.duration ?? file.durationSeconds,
    playUrl: stored === null ? null : recordingAddress(articleId, url),
    partBytes: stored === null ? ((await fileSize(partPath(library, url))) ?? 0) : 0,
    seconds: played?.seconds ?? 0,
  };
}
