/** What of an article can be played, above its text: fetched first, then played from here. */
import { Download, ExternalLink, Pause, Play, Trash2 } from 'lucide-react';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Article } from '../../../shared/model/articles.ts';
import type { Recording } from '../../../shared/model/recordings.ts';
import { recordingKind } from '../../../shared/recording-kind.ts';
import { bytes, playTime } from '../../../shared/texts/format.ts';
import { articleTexts } from '../../../shared/texts/reading-pane.ts';
import { recordingFacts, recordingTexts } from '../../../shared/texts/recordings.ts';
import { client } from '../../bridge.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { openExternal } from '../../state/actions.ts';
import { useLibrary } from '../../state/library.ts';
import { giveBack, play, removeRecording, takeOver, togglePlaying, usePlayer } from '../../state/player.ts';
import { download, keepPlace, listRecordings, stopDownload, useDownloads } from '../../state/recordings.ts';

function useRecordings(article: Article): readonly Recording[] {
  const [recordings, setRecordings] = useState<readonly Recording[]>([]);
  const { id } = article.summary;
  const hasAny = article.enclosures.some((file) => recordingKind(file) !== null);
  useEffect(() => {
    let isThere = true;
    const load = () =>
      listRecordings(id).then(
        (list) => {
          if (isThere) setRecordings(list);
        },
        () => undefined,
      );
    if (!hasAny) return;
    void load();
    const end = client().on('recordings.changed', () => void load());
    return () => {
      isThere = false;
      end();
    };
  }, [id, hasAny]);
  return hasAny ? recordings : [];
}

function Progress({ jobId, url }: { jobId: string; url: string }) {
  const job = useLibrary((state) => state.jobs[jobId]);
  const [done, total] = [job?.done ?? 0, job?.total ?? 0];
  return (
    <>
      <div
        className="job-bar"
        role="progressbar"
        aria-label={recordingTexts.downloading}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={total === 0 ? undefined : Math.round((100 * done) / total)}
        data-open={total === 0 || undefined}
      >
        <span style={total === 0 ? undefined : { transform: `scaleX(${done / total})` }} />
      </div>
      <small>{articleTexts.downloaded(bytes(done * 1024), total === 0 ? null : bytes(total * 1024))}</small>
      <Button className="button" onPress={() => stopDownload(url)}>
        {recordingTexts.stop}
      </Button>
    </>
  );
}

function Video({ articleId, recording }: { articleId: number; recording: Recording }) {
  const video = useRef<HTMLVideoElement>(null);
  const percent = useLibrary((state) => state.settings?.playbackPercent ?? 100);
  const pause = useCallback(() => video.current?.pause(), []);
  const keep = useCallback(() => {
    const { current } = video;
    if (current !== null && current.readyState > 0) {
      keepPlace(articleId, recording.url, current.currentTime, current.duration);
    }
  }, [articleId, recording.url]);
  useEffect(() => {
    const { current } = video;
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      if (current !== null && current.readyState > 0) {
        keepPlace(articleId, recording.url, current.currentTime, current.duration);
      }
      giveBack(pause);
    };
  }, [articleId, recording.url, keep, pause]);
  return (
    // biome-ignore lint/a11y/useMediaCaption: feeds name no captions; what is in the file, the player offers.
    <video
      ref={video}
      className="recording-video"
      src={recording.playUrl ?? ''}
      controls
      preload="metadata"
      onLoadedMetadata={(event) => {
        event.currentTarget.currentTime = recording.seconds;
        event.currentTarget.playbackRate = percent / 100;
      }}
      onPlay={() => takeOver(pause)}
      onPause={keep}
    />
  );
}

function PlayButton({ article, recording }: { article: Article; recording: Recording }) {
  const { id, title, feedTitle } = article.summary;
  const isCurrent = usePlayer(({ played }) => played?.url === recording.url && played.articleId === id);
  const isPlaying = usePlayer((state) => state.isPlaying) && isCurrent;
  const played = { articleId: id, url: recording.url, title, feedTitle };
  const words =
    recording.seconds > 0 && !isCurrent
      ? recordingTexts.goOn(playTime(recording.seconds))
      : recordingTexts.play;
  return (
    <Button
      className="button"
      onPress={() => {
        if (isCurrent) togglePlaying();
        else void play(played, recording);
      }}
    >
      {isPlaying ? <Pause size={14} aria-hidden="true" /> : <Play size={14} aria-hidden="true" />}
      {isPlaying ? recordingTexts.pause : words}
    </Button>
  );
}

/** Where a pressed button gives way to another, the focus goes over to that one. */
function useKeptFocus(state: string): RefObject<HTMLLIElement | null> {
  const ref = useRef<HTMLLIElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    const onFocusIn = (event: FocusEvent) => {
      hadFocus.current = event.target instanceof Node && ref.current?.contains(event.target) === true;
    };
    document.addEventListener('focusin', onFocusIn);
    return () => document.removeEventListener('focusin', onFocusIn);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at whenever the buttons are others.
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body)
      ref.current?.querySelector('button')?.focus();
  }, [state]);
  return ref;
}

function Item({ article, recording }: { article: Article; recording: Recording }) {
  const { id } = article.summary;
  const { url, kind, playUrl, partBytes } = recording;
  const jobId = useDownloads((state) => state.jobs[url]);
  const ref = useKeptFocus(`${playUrl} ${jobId}`);
  return (
    <li ref={ref}>
      {playUrl !== null && kind === 'video' ? <Video articleId={id} recording={recording} /> : null}
      <div className="recording">
        {playUrl !== null && kind === 'audio' ? <PlayButton article={article} recording={recording} /> : null}
        {playUrl === null && jobId === undefined ? (
          <Button className="button" onPress={() => void download(id, url)}>
            <Download size={14} aria-hidden="true" />
            {partBytes > 0 ? recordingTexts.resume : recordingTexts.download}
          </Button>
        ) : null}
        <span className="recording-facts">{recordingFacts(recording)}</span>
        {playUrl === null && jobId !== undefined ? <Progress jobId={jobId} url={url} /> : null}
        {playUrl === null ? null : (
          <IconButton
            name={recordingTexts.remove}
            icon={Trash2}
            onPress={() => void removeRecording(id, url)}
          />
        )}
        <IconButton
          name={recordingTexts.outside}
          icon={ExternalLink}
          onPress={() => void openExternal(url)}
        />
      </div>
    </li>
  );
}

export function Recordings({ article }: { article: Article }) {
  const recordings = useRecordings(article);
  if (recordings.length === 0) return null;
  return (
    <ul className="recordings" aria-label={recordingTexts.list}>
      {recordings.map((recording) => (
        <Item key={recording.url} article={article} recording={recording} />
      ))}
    </ul>
  );
}
