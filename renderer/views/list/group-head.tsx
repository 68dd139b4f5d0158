/** The head of a day or a feed: in its place, or stuck to the top while its rows pass below. */
import type { CSSProperties } from 'react';
import { Favicon } from '../../components/favicon.tsx';
import type { Group } from './lines.ts';

type Props = { group: Group; isStuck?: boolean; style?: CSSProperties };

/** For the eye: each row names its feed and its time by itself. */
export function GroupHead({ group, isStuck = false, style }: Props) {
  return (
    <div
      className="group-head"
      data-stuck={isStuck || undefined}
      role="presentation"
      aria-hidden="true"
      style={style}
    >
      <div>
        {group.key.startsWith('feed-') ? (
          <Favicon title={group.title} feedId={Number(group.key.slice('feed-'.length))} />
        ) : null}
        <span dir="auto">{group.title}</span>
      </div>
    </div>
  );
}
