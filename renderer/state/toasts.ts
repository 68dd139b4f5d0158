/** Short notes at the foot of the window, read out by the live region, some with a way back. */
import { create } from 'zustand';
import { undoTexts } from '../../shared/texts/undo.ts';

export type Toast = {
  id: number;
  text: string;
  tone: 'plain' | 'bad';
  action: { title: string; run: () => void } | null;
  isUndo: boolean;
};

type ToastInput = { text: string; tone?: Toast['tone']; action?: Toast['action']; isUndo?: boolean };

const shownMs = 6_000;
const maxToasts = 3;
let nextId = 1;

export const useToasts = create<{ toasts: Toast[] }>()(() => ({ toasts: [] }));

export function dismissToast(id: number): void {
  useToasts.setState((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) }));
}

export function showToast({ text, tone = 'plain', action = null, isUndo = false }: ToastInput): void {
  const id = nextId++;
  useToasts.setState((state) => ({
    // What is said once more with nothing to press is said once.
    toasts: [
      ...state.toasts.filter((toast) => toast.text !== text || toast.action !== null),
      { id, text, tone, action, isUndo },
    ].slice(-maxToasts),
  }));
  setTimeout(() => dismissToast(id), shownMs);
}

/** A note on what was done, and how to take it back: by its button or the undo key. */
export function showUndo(text: string, undo: () => void): void {
  showToast({ text, isUndo: true, action: { title: undoTexts.undo, run: undo } });
}

/** The latest note with a way back; null when there is none. */
export function latestUndo(): Toast | null {
  return useToasts.getState().toasts.findLast((toast) => toast.isUndo) ?? null;
}
