/**
 * The keyboard's media keys while an article is read aloud. The system's voices are no sound of the page, so Chromium does not
 * see to it; they are held for that time only, and whatever else plays has them before and after.
 */
import { globalShortcut, type WebContents } from 'electron';
import { sendToPages } from './pages.ts';

const commands: Readonly<Record<string, string>> = {
  MediaPlayPause: 'speech.toggle',
  MediaStop: 'speech.stop',
  MediaNextTrack: 'speech.next',
  MediaPreviousTrack: 'speech.previous',
};

export function holdMediaKeys(page: WebContents, isHeld: boolean): void {
  for (const key of Object.keys(commands)) globalShortcut.unregister(key);
  page.off('destroyed', release);
  page.off('did-start-loading', release);
  if (!isHeld) return;
  for (const [key, commandId] of Object.entries(commands)) {
    // Taken by another program, or not given by the system: then the page's own keys are what there is.
    globalShortcut.register(key, () => sendToPages({ name: 'command.run', payload: { commandId } }));
  }
  // A page that goes does not say so.
  page.once('destroyed', release);
  page.once('did-start-loading', release);
}

function release(): void {
  for (const key of Object.keys(commands)) globalShortcut.unregister(key);
}
