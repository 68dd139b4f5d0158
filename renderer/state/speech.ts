/** Reading aloud by the voices of the system (Web Speech API): where one is, pausing, skipping, how fast. */
import { create } from 'zustand';
import { speechTexts } from '../../shared/texts/reading.ts';
import { paint } from '../article/paint.ts';
import { revealRange } from '../article/scroll.ts';
import { selectedRange } from '../article/selection.ts';
import { paragraphFrom, type SpokenUnit, spokenText, spokenUnits } from '../article/spoken-units.ts';
import { indexText, type TextIndex } from '../article/text-index.ts';
import { client } from '../bridge.ts';
import { summaryOf, updateSettings } from './actions.ts';
import { useLibrary } from './library.ts';
import { type ReadingView, readingView } from './reading-view.ts';
import { showToast } from './toasts.ts';

type SpeechState = {
  status: 'off' | 'speaking' | 'paused';
  articleId: number | null;
  /** From 1. */
  paragraph: number;
  paragraphs: number;
};

const off: SpeechState = { status: 'off', articleId: null, paragraph: 0, paragraphs: 0 };
export const useSpeech = create<SpeechState>()(() => off);

useSpeech.subscribe((state, before) => {
  const isHeld = state.status !== 'off';
  if (isHeld === (before.status !== 'off')) return;
  // Without media keys there are still the page's own.
  client()
    .call('shell.holdMediaKeys', { isHeld })
    .catch(() => undefined);
});

export const isSpeaking = (): boolean => useSpeech.getState().status !== 'off';

type Session = {
  view: ReadingView;
  index: TextIndex;
  units: SpokenUnit[];
  current: number;
  language: string | null;
};
let session: Session | null = null;
/** Tells the utterance that is spoken from those that were cut off. */
let turn = 0;

const engine = (): SpeechSynthesis | null => globalThis.speechSynthesis ?? null;
export const voices = (): SpeechSynthesisVoice[] => engine()?.getVoices() ?? [];

/** The voice that was chosen, else one of the article's language; undefined: whatever the system takes. */
function voiceFor(language: string | null): SpeechSynthesisVoice | undefined {
  const chosen = useLibrary.getState().settings?.speechVoice ?? null;
  const all = voices();
  const primary = language?.split('-')[0]?.toLowerCase();
  const isOf = (voice: SpeechSynthesisVoice) => voice.lang.toLowerCase().split(/[-_]/)[0] === primary;
  const own = all.find((voice) => voice.voiceURI === chosen);
  if (own !== undefined && (primary === undefined || isOf(own))) return own;
  return all.find((voice) => isOf(voice) && voice.default) ?? all.find(isOf) ?? own;
}

/** What is selected, else the first sentence in sight. */
function startingUnit(view: ReadingView, index: TextIndex, units: readonly SpokenUnit[]): number {
  const selected = selectedRange(view.root);
  const place = selected === null ? null : index.placeOf(selected);
  const top = view.pane.getBoundingClientRect().top;
  const at =
    place === null
      ? units.findIndex(({ element }) => element.getBoundingClientRect().bottom > top + 8)
      : units.findIndex(({ end }) => end > place.start);
  return Math.max(0, at);
}

export function startSpeech(): void {
  const view = readingView();
  const synth = engine();
  if (view === null) return;
  if (synth === null || voices().length === 0) {
    showToast({ text: speechTexts.noVoice });
    return;
  }
  stopSpeech();
  const title = view.pane.querySelector('h1');
  const index = indexText([...(title === null ? [] : [title]), view.root]);
  const language = summaryOf(view.articleId)?.language ?? null;
  const units = spokenUnits(index, language);
  if (units.length === 0) {
    showToast({ text: speechTexts.nothing });
    return;
  }
  session = { view, index, units, language, current: startingUnit(view, index, units) };
  speak();
}

/** Speaks the current unit, then the next, to the end. */
function speak(): void {
  const synth = engine();
  if (session === null || synth === null) return;
  const { view, index, units, current, language } = session;
  const unit = units[current];
  if (unit === undefined || !view.root.host.isConnected) {
    stopSpeech();
    return;
  }
  turn += 1;
  const own = turn;
  synth.cancel();
  synth.resume();
  const utterance = new SpeechSynthesisUtterance(spokenText(index.text.slice(unit.start, unit.end)));
  const voice = voiceFor(language);
  if (voice !== undefined) utterance.voice = voice;
  if (voice !== undefined || language !== null) utterance.lang = voice?.lang ?? language ?? '';
  utterance.rate = (useLibrary.getState().settings?.speechPercent ?? 100) / 100;
  utterance.onboundary = ({ name, charIndex, charLength }) => {
    if (own !== turn || name !== 'word') return;
    const start = unit.start + charIndex;
    paintRange('spoken-word', index, start, start + Math.max(1, charLength ?? 1));
  };
  utterance.onend = () => {
    if (own !== turn || session === null) return;
    session.current += 1;
    if (session.current < session.units.length) speak();
    else stopSpeech();
  };
  utterance.onerror = ({ error }) => {
    if (own !== turn || error === 'canceled' || error === 'interrupted') return;
    stopSpeech();
    showToast({ text: speechTexts.failed, tone: 'bad' });
  };
  const range = paintRange('spoken', index, unit.start, unit.end);
  if (range !== null) revealRange(range, view.pane);
  useSpeech.setState({
    status: 'speaking',
    articleId: view.articleId,
    paragraph: unit.paragraph + 1,
    paragraphs: (units.at(-1)?.paragraph ?? 0) + 1,
  });
  synth.speak(utterance);
}

function paintRange(
  name: 'spoken' | 'spoken-word',
  index: TextIndex,
  start: number,
  end: number,
): Range | null {
  const range = index.rangeOf(start, end);
  paint(name, range === null ? [] : [range], name === 'spoken' ? 0 : 1);
  return range;
}

export function stopSpeech(): void {
  turn += 1;
  session = null;
  engine()?.cancel();
  paint('spoken', []);
  paint('spoken-word', []);
  useSpeech.setState(off);
}

/** Begins, pauses, goes on. */
export function toggleSpeech(): void {
  const { status } = useSpeech.getState();
  if (status === 'off') startSpeech();
  else if (status === 'paused') {
    engine()?.resume();
    useSpeech.setState({ status: 'speaking' });
  } else {
    engine()?.pause();
    useSpeech.setState({ status: 'paused' });
  }
}

export function skipParagraph(direction: 1 | -1): void {
  if (session === null) return;
  const next = paragraphFrom(session.units, session.current, direction);
  if (next === null) {
    stopSpeech();
    return;
  }
  session.current = next;
  speak();
}

/** What is being said begins again, so that one hears the change. */
export function changeSpeech(change: { speechPercent?: number; speechVoice?: string | null }): void {
  void updateSettings(change);
  if (useSpeech.getState().status === 'speaking') speak();
}
