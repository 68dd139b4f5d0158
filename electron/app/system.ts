/** What core has to ask for: the system's keyring, its proxy, its notifications, and Chromium's decoders. */
import { app, Notification, safeStorage, session } from 'electron';
import { appTexts } from '../../shared/texts/app-catalogue.ts';
import type { MakeThumbnail } from '../core/images/thumbnails.ts';
import type { Arrival } from './arrival-groups.ts';
import type { AnswerQuestion } from './core-process.ts';
import { notificationText } from './notification-text.ts';

/** A keyring in name only keeps its key beside the data: on Linux without one, Chromium encrypts with a fixed word. */
function hasKeyring(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return (
    process.platform !== 'linux' ||
    !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())
  );
}

export const answerWith =
  (makeThumbnail: MakeThumbnail): AnswerQuestion =>
  async (question) => {
    await app.whenReady();
    switch (question.kind) {
      case 'seal':
        return hasKeyring() ? safeStorage.encryptString(question.text) : null;
      case 'open':
        return hasKeyring() ? safeStorage.decryptString(Buffer.from(question.sealed)) : null;
      case 'resolveProxy':
        return session.defaultSession.resolveProxy(question.url);
      case 'thumbnail':
        return makeThumbnail(question);
    }
  };

/** Shown until they are clicked or pushed out: without a reference they would be collected, and their click with them. */
const shown = new Set<Notification>();
const mostShown = 20;

/** `read`: the button of macOS and Windows, which have room for one; on Linux there is none. */
export function notify(arrivals: readonly Arrival[], on: { open: () => void; read: () => void }): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({
    ...notificationText(arrivals, { readsMarkup: process.platform === 'linux' }),
    actions: [{ type: 'button', text: appTexts().notificationTexts.markRead }],
  });
  const forget = (): boolean => shown.delete(notification);
  notification.once('click', () => {
    forget();
    on.open();
  });
  notification.once('action', () => {
    forget();
    on.read();
  });
  notification.once('close', forget);
  shown.add(notification);
  const [oldest] = shown;
  if (shown.size > mostShown && oldest !== undefined) shown.delete(oldest);
  notification.show();
}
