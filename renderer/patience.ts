/** A library that answers sooner is drawn at once and whole; for one that takes longer the window is drawn without it. */
const patienceMs = 250;

/** Resolves when `answers` does, or when they have been waited for long enough. */
export async function withinPatience(answers: Promise<void>): Promise<void> {
  await Promise.race([answers, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}
