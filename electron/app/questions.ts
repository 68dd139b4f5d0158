/** The core thread's end of what it asks of the system: each question has a number, and its answer the same. */
import type { Question } from './core-messages.ts';

export type Answer = string | Uint8Array | null;

export type Questions = {
  ask(question: Question): Promise<Answer>;
  answer(id: number, value: Answer): void;
};

export function createQuestions(send: (id: number, question: Question) => void): Questions {
  const waiting = new Map<number, (value: Answer) => void>();
  let nextId = 1;
  return {
    ask(question) {
      const id = nextId;
      nextId += 1;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        send(id, question);
      });
    },
    answer(id, value) {
      waiting.get(id)?.(value);
      waiting.delete(id);
    },
  };
}
