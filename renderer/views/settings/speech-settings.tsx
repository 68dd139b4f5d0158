/** How articles are read aloud: how fast, and by whom. */
import type { Settings } from '../../../shared/model/settings.ts';
import { SpeedChoice, VoiceChoice } from '../reading/speech-bar.tsx';
import { Beside } from './beside.tsx';

type Props = { settings: Settings; title: string; detail: string };

export function SpeechControl({ settings, title, detail }: Props) {
  return (
    <Beside title={title} detail={detail}>
      <span className="speech-choices">
        <SpeedChoice percent={settings.speechPercent} />
        <VoiceChoice voice={settings.speechVoice} />
      </span>
    </Beside>
  );
}
