/** In the place of the header while articles are picked: how many, and what can be done to all of them. */
import { BookmarkCheck, CheckCheck, Clock, Download, Link, Tag, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { picksTexts } from '../../../shared/texts/list.ts';
import { focusList } from '../../commands/moves.ts';
import { runCommand } from '../../commands/table.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useArticleList } from '../../state/article-list.ts';
import { clearPicks, pickAll, pickedCount, useSelection } from '../../state/selection.ts';

const actions = [
  { command: 'article.toggleRead', name: picksTexts.toggleRead, icon: CheckCheck },
  { command: 'article.toggleSaved', name: picksTexts.toggleSaved, icon: BookmarkCheck },
  { command: 'article.toggleLater', name: picksTexts.toggleLater, icon: Clock },
  { command: 'article.tag', name: picksTexts.tag, icon: Tag },
  { command: 'article.copyLink', name: picksTexts.copyLinks, icon: Link },
  { command: 'article.export', name: picksTexts.export, icon: Download },
] as const;

export function PicksBar() {
  const total = useArticleList((state) => (state.isTotalCapped ? null : state.total));
  const count = useSelection((state) => pickedCount(state, total));
  const isAll = useSelection((state) => state.isAll);
  return (
    <header className="list-header picks-bar">
      <p className="picks-count" role="status" aria-label={picksTexts.title}>
        {picksTexts.count(count)}
      </p>
      {isAll ? null : (
        <Button
          className="link-button picks-all"
          onPress={() => {
            pickAll();
            focusList();
          }}
        >
          {picksTexts.pickAll(total)}
        </Button>
      )}
      <span className="picks-room" />
      {actions.map(({ command, name, icon }) => (
        <IconButton
          key={command}
          name={name}
          icon={icon}
          command={command}
          onPress={() => runCommand(command)}
        />
      ))}
      <IconButton
        name={picksTexts.pickNone}
        icon={X}
        command="list.focus"
        onPress={() => {
          clearPicks();
          focusList();
        }}
      />
    </header>
  );
}
