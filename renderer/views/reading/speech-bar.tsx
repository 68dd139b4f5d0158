/** What is read aloud: pausing, skipping, how fast and by whom. At the foot of the pane while something is said. */
import { Pause, Play, SkipBack, SkipForward, X } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { speechTexts } from '../../../shared/texts/reading.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useLibrary } from '../../state/library.ts';
import {
  changeSpeech,
  skipParagraph,
  stopSpeech,
  toggleSpeech,
  useSpeech,
  voices,
} from '../../state/speech.ts';

const percents = [50, 75, 100, 125, 150, 175, 200, 250, 300] as const;

/** Chromium learns of the system's voices some time after it starts. */
function useVoices(): SpeechSynthesisVoice[] {
  const [known, setKnown] = useState(voices);
  useEffect(() => {
    const synth = globalThis.speechSynthesis;
    const onChange = () => setKnown(voices());
    synth?.addEventListener?.('voiceschanged', onChange);
    return () => synth?.removeEventListener?.('voiceschanged', onChange);
  }, []);
  return known;
}

export function SpeedChoice({ percent }: { percent: number }) {
  const id = useId();
  return (
    <>
      <label className="hidden" htmlFor={id}>
        {speechTexts.rate}
      </label>
      <select
        id={id}
        value={String(percent)}
        onChange={(event) => changeSpeech({ speechPercent: Number(event.target.value) })}
      >
        {percents.map((one) => (
          <option key={one} value={String(one)}>
            {one / 100}×
          </option>
        ))}
      </select>
    </>
  );
}

/** Nothing where there is no choice. */
export function VoiceChoice({ voice }: { voice: string | null }) {
  const id = useId();
  const known = useVoices();
  if (known.length < 2) return null;
  return (
    <>
      <label className="hidden" htmlFor={id}>
        {speechTexts.voice}
      </label>
      <select
        id={id}
        className="speech-voice"
        value={voice ?? ''}
        onChange={(event) =>
          changeSpeech({ speechVoice: event.target.value === '' ? null : event.target.value })
        }
      >
        <option value="">{speechTexts.anyVoice}</option>
        {known.map((one) => (
          <option key={one.voiceURI} value={one.voiceURI}>
            {one.name} ({one.lang})
          </option>
        ))}
      </select>
    </>
  );
}

export function SpeechBar({ articleId }: { articleId: number }) {
  const { status, paragraph, paragraphs, articleId: spokenId } = useSpeech();
  const settings = useLibrary((state) => state.settings);
  // Another article, or none: what was said belongs to the one before.
  useEffect(() => stopSpeech, []);
  if (status === 'off' || spokenId !== articleId || settings === null) return null;
  return (
    <section className="speech-bar" aria-label={speechTexts.bar}>
      <IconButton
        name={speechTexts.previous}
        icon={SkipBack}
        command="speech.previous"
        onPress={() => skipParagraph(-1)}
      />
      <IconButton
        name={status === 'speaking' ? speechTexts.pause : speechTexts.resume}
        icon={status === 'speaking' ? Pause : Play}
        command="speech.toggle"
        onPress={toggleSpeech}
      />
      <IconButton
        name={speechTexts.next}
        icon={SkipForward}
        command="speech.next"
        onPress={() => skipParagraph(1)}
      />
      <span className="speech-place">{speechTexts.place(paragraph, paragraphs)}</span>
      <SpeedChoice percent={settings.speechPercent} />
      <VoiceChoice voice={settings.speechVoice} />
      <IconButton name={speechTexts.stop} icon={X} command="speech.stop" onPress={stopSpeech} />
    </section>
  );
}
