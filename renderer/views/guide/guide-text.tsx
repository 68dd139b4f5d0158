/** A page of the guide as elements. */
import { createElement, type MouseEvent, type ReactNode } from 'react';
import type { GuideNode } from '../../guide/guide-page.ts';
import { openExternal } from '../../state/actions.ts';

type Props = { nodes: readonly GuideNode[]; onGo: (page: string, anchor: string | null) => void };

export function GuideText({ nodes, onGo }: Props): ReactNode {
  return nodes.map((node, index) => {
    if (typeof node === 'string') return node;
    const [name, target, ...children] = node;
    const inner = children.length === 0 ? null : <GuideText nodes={children} onGo={onGo} />;
    // A page of the guide never changes: places do for keys.
    const key = `${index}`;
    if (name === 'a') {
      return (
        <a key={key} href={target} onClick={(event) => follow(event, target, onGo)}>
          {inner}
        </a>
      );
    }
    return createElement(name, { key, id: target === '' ? undefined : anchorId(target) }, inner);
  });
}

/** Of its own, so that no heading has the id of something else in the window. */
export const anchorId = (anchor: string): string => `guide-${anchor}`;

function follow(event: MouseEvent, href: string, onGo: Props['onGo']): void {
  event.preventDefault();
  const inside = /^([a-z-]+)\.md(?:#(.+))?$/.exec(href);
  if (inside?.[1] !== undefined) onGo(inside[1], inside[2] ?? null);
  else void openExternal(href);
}
