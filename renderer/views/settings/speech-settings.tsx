/** How articles are read aloud: how fast, and by whom. */
import type { Settings } from '../../../shared/model.ts';
import { SpeedChoice, VoiceChoice } from '../reading/speech-bar.tsx';

type Props = { settings: Settings; title: string; detail: string };

export function SpeechControl({ settings, title, detail }: Props) {
  return (
    <div className="setting">
      <span className="setting-words">
        {title}
        <small>{detail}</small>
      </span>
      <span className="speech-choices">
        <SpeedChoice percent={settings.speechPercent} />
        <VoiceChoice voice={settings.speechVoice} />
      </span>
    </div>
  );
}
