/** What is said to readers of the screen and to nobody else. */
import { create } from 'zustand';

/** `count` tells one from the next: the same words twice are two announcements. */
export const useAnnouncement = create<{ text: string; count: number }>()(() => ({ text: '', count: 0 }));

export function announce(text: string): void {
  useAnnouncement.setState(({ count }) => ({ text, count: count + 1 }));
}
