/** Author, organisation and tags of an article: one of them is followed, or gone to where it is followed already. */
import { useEffect, useState } from 'react';
import type { FollowOption } from '../../../shared/model/places.ts';
import { followKindName, foremTexts } from '../../../shared/texts/forem.ts';
import { client } from '../../bridge.ts';
import { fuzzyFilter } from '../../commands/fuzzy.ts';
import { goAway } from '../../commands/moves.ts';
import { FilterList } from '../../components/filter-list.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { follow } from '../../state/follow.ts';
import { showError } from '../../state/show-error.ts';
import { closeSheet } from '../../state/ui.ts';

const keyOf = ({ kind, name }: FollowOption): string => `${kind} ${name}`;

function detail({ kind, feedId, isCertain }: FollowOption): string {
  const state = feedId !== null ? foremTexts.followed : isCertain ? '' : foremTexts.maybe;
  return state === '' ? followKindName(kind) : `${followKindName(kind)} · ${state}`;
}

export function FollowSheet({ articleId }: { articleId: number }) {
  const [typed, setTyped] = useState('');
  const [options, setOptions] = useState<readonly FollowOption[] | null>(null);
  useEffect(() => {
    client()
      .call('follow.options', { articleId })
      .then((answer) => setOptions(answer.options))
      .catch(showError);
  }, [articleId]);
  const found = fuzzyFilter([...(options ?? [])], typed, ({ kind, name }) => `${name} ${kind}`);
  const nothing = options?.length === 0 ? foremTexts.nothingToFollow : foremTexts.nobody;
  return (
    <Sheet title={foremTexts.follow} size="small">
      <FilterList
        name={foremTexts.followWhom}
        placeholder={foremTexts.followPlaceholder}
        typed={typed}
        onTyped={setTyped}
        choices={found.map((option) => ({
          id: keyOf(option),
          title: option.name,
          detail: <em>{detail(option)}</em>,
        }))}
        nothing={options === null ? '' : nothing}
        onCancel={closeSheet}
        onChoose={({ id }) => {
          const option = found.find((one) => keyOf(one) === id);
          if (option === undefined) return;
          closeSheet();
          const { feedId } = option;
          // The sheet first gives the focus back to what had it.
          if (feedId !== null) setTimeout(() => goAway({ kind: 'feed', id: feedId }), 0);
          else void follow(articleId, option);
        }}
      />
    </Sheet>
  );
}
