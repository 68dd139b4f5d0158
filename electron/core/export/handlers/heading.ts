/** Headings, on one line whatever was inside. */
import { type Handle, phrasingOnly } from './types.ts';

export const headingHandler: Handle = (state, element) => {
  const depth = Number(element.tagName.charAt(1)) as 1 | 2 | 3 | 4 | 5 | 6;
  const children = phrasingOnly(state.all(element)).map((child) =>
    child.type === 'break' ? ({ type: 'text', value: ' ' } as const) : child,
  );
  return { type: 'heading', depth, children };
};
