// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paragraphFrom, spokenUnits } from '../../renderer/article/spoken-units.ts';
import { indexText } from '../../renderer/article/text-index.ts';
import { stopSpeech } from '../../renderer/state/speech.ts';
import { articleDocument } from '../../renderer/views/reading/article-document.ts';
import { closeApp, type RenderedApp, renderApp } from '../support/render-app.tsx';

const unitsOf = (html: string) => {
  const index = indexText([articleDocument(html)]);
  return spokenUnits(index, 'en').map(({ start, end, paragraph }) => [
    paragraph,
    index.text.slice(start, end).trim(),
  ]);
};

describe('what is spoken', () => {
  it('is one sentence after the other, without code', () => {
    expect(
      unitsOf('<p>One, e.g. this. Two!</p><pre><code>x = 1</code></pre><ul><li>Three</li></ul>'),
    ).toEqual([
      [0, 'One, e.g. this.'],
      [0, 'Two!'],
      [1, 'Three'],
    ]);
  });

  it('is cut between words where a sentence never ends, and loses none', () => {
    const long = Array.from({ length: 300 }, (_, at) => `word${at}`).join(' ');
    const units = unitsOf(`<p>${long}</p>`).map(([, text]) => String(text));
    expect(Math.max(...units.map((text) => text.length))).toBeLessThanOrEqual(400);
    expect(units.join(' ')).toBe(long);
  });

  it('goes on by paragraphs, and back to the beginning of its own first', () => {
    const index = indexText([articleDocument('<p>A. B. C.</p><p>D.</p>')]);
    const units = spokenUnits(index, 'en');
    const all = units.map((_, at) => at);
    expect(all.map((at) => paragraphFrom(units, at, 1))).toEqual(
      all.map((at) => (at < all.length - 1 ? all.length - 1 : null)),
    );
    expect(paragraphFrom(units, units.length - 1, -1)).toBe(0);
    expect(paragraphFrom(units, Math.min(2, units.length - 2), -1)).toBe(0);
  });
});

/** The system's voice, which says nothing and waits to be told that it is done. */
function fakeVoice() {
  const said: SpeechSynthesisUtterance[] = [];
  const calls: string[] = [];
  const synth = {
    getVoices: () => [{ voiceURI: 'v', name: 'Vera', lang: 'en-GB', default: true, localService: true }],
    speak: (utterance: SpeechSynthesisUtterance) => said.push(utterance),
    cancel: () => calls.push('cancel'),
    pause: () => calls.push('pause'),
    resume: () => calls.push('resume'),
  };
  Object.defineProperty(globalThis, 'speechSynthesis', { configurable: true, value: synth });
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', {
    configurable: true,
    value: function Utterance(this: { text: string }, text: string) {
      this.text = text;
    },
  });
  return { said, calls };
}

describe('reading aloud', () => {
  let voice: ReturnType<typeof fakeVoice>;
  let app: RenderedApp;
  beforeEach(async () => {
    voice = fakeVoice();
    app = await renderApp();
    await app.user.keyboard('j');
    await screen.findByRole('article', { name: /Why a lifetime/ });
  });
  afterEach(() => {
    stopSpeech();
    closeApp();
    Reflect.deleteProperty(globalThis, 'speechSynthesis');
  });
  const last = () => voice.said.at(-1)?.text.trim();
  const end = () => act(async () => voice.said.at(-1)?.onend?.(new Event('end') as SpeechSynthesisEvent));

  it('begins with the title, goes from sentence to sentence, and says where it is', async () => {
    await app.user.keyboard('{Shift>}S{/Shift}');
    expect(last()).toMatch(/^Why a lifetime/);
    await end();
    expect(last()).toMatch(/^The name suggests time/);
    expect(screen.getByText(/^Paragraph 2 of \d+$/)).toBeTruthy();
  });

  it('pauses, goes on, skips and stops by key', async () => {
    const { user } = app;
    await user.keyboard('{Shift>}S{/Shift}');
    await user.keyboard('{Shift>}S{/Shift}');
    expect(voice.calls.at(-1)).toBe('pause');
    await screen.findByRole('button', { name: 'Go on reading' });
    await user.keyboard('{Shift>}S{/Shift}');
    expect(voice.calls.at(-1)).toBe('resume');
    await user.keyboard(')');
    await user.keyboard(')');
    expect(last()).toBe('What the checker is given');
    await user.keyboard('(');
    expect(last()).toMatch(/^The name suggests time/);
    await user.keyboard('{Shift>}X{/Shift}');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Reading aloud' })).toBeNull());
    expect(voice.calls.at(-1)).toBe('cancel');
  });

  it('keeps the speed, and begins what is being said again with it', async () => {
    const { core, user } = app;
    await user.keyboard('{Shift>}S{/Shift}');
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Speed' }), '150');
    await waitFor(() => expect(core.settings.speechPercent).toBe(150));
    expect(voice.said.at(-1)?.rate).toBe(1.5);
  });

  it('ends with the article', async () => {
    await app.user.keyboard('{Shift>}S{/Shift}');
    await app.user.keyboard('j');
    await screen.findByRole('article', { name: /Backstage/ });
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Reading aloud' })).toBeNull());
  });

  it('says so where the system has no voice', async () => {
    Object.assign(globalThis.speechSynthesis, { getVoices: () => [] });
    await app.user.keyboard('{Shift>}S{/Shift}');
    await screen.findByText(/This system has no voice/);
  });
});
