/** What is being listened to, at the foot of the window: it goes on while one reads something else. */
import { Pause, Play, RotateCcw, RotateCw, X } from 'lucide-react';
import { useId } from 'react';
import { Button } from 'react-aria-components';
import { playTime } from '../../../shared/texts/format.ts';
import { recordingTexts, spokenTime } from '../../../shared/texts/recordings.ts';
import { focusList } from '../../commands/moves.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useLibrary } from '../../state/library.ts';
import {
  closePlayer,
  seekBy,
  seekTo,
  setPlaybackPercent,
  togglePlaying,
  usePlayer,
} from '../../state/player.ts';
import { useUi } from '../../state/ui.ts';

const percents = [75, 100, 125, 150, 175, 200, 250, 300] as const;

function Speed() {
  const id = useId();
  const percent = useLibrary((state) => state.settings?.playbackPercent ?? 100);
  const choices = percents.some((one) => one === percent) ? percents : [percent, ...percents];
  return (
    <>
      <label className="hidden" htmlFor={id}>
        {recordingTexts.speed}
      </label>
      <select
        id={id}
        value={String(percent)}
        onChange={(event) => setPlaybackPercent(Number(event.target.value))}
      >
        {choices.map((one) => (
          <option key={one} value={String(one)}>
            {one / 100}×
          </option>
        ))}
      </select>
    </>
  );
}

export function PlayerBar() {
  const { played, isPlaying, seconds, duration } = usePlayer();
  if (played === null) return null;
  return (
    <section className="player-bar" aria-label={recordingTexts.bar}>
      <IconButton
        name={recordingTexts.back}
        icon={RotateCcw}
        command="player.back"
        onPress={() => seekBy(-15)}
      />
      <IconButton
        name={isPlaying ? recordingTexts.pause : recordingTexts.play}
        icon={isPlaying ? Pause : Play}
        command="player.toggle"
        onPress={togglePlaying}
      />
      <IconButton
        name={recordingTexts.forward}
        icon={RotateCw}
        command="player.forward"
        onPress={() => seekBy(30)}
      />
      <Button
        className="player-title"
        aria-label={`${played.title}. ${recordingTexts.show}`}
        onPress={() => useUi.setState({ selectedId: played.articleId, pane: 'article', isTagging: false })}
      >
        <b dir="auto">{played.title}</b>
        <small dir="auto">{played.feedTitle}</small>
      </Button>
      <span className="player-time">{playTime(seconds)}</span>
      {/* The system's own: its value is a time, which the library's slider would read out as a number. */}
      <input
        type="range"
        className="player-slider"
        aria-label={recordingTexts.place}
        aria-valuetext={spokenTime(seconds)}
        min={0}
        max={Math.max(duration, 1)}
        // What an arrow key goes.
        step={5}
        value={seconds}
        disabled={duration === 0}
        onChange={(event) => seekTo(Number(event.target.value))}
      />
      <span className="player-time">{duration === 0 ? '' : playTime(duration)}</span>
      <Speed />
      <IconButton
        name={recordingTexts.close}
        icon={X}
        command="player.close"
        onPress={() => {
          closePlayer();
          focusList();
        }}
      />
    </section>
  );
}
