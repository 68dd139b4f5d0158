/** Says above the list that some of its rows could not be read, or read again, and tries once more. */
import { Button } from 'react-aria-components';
import { commonTexts } from '../../../shared/texts/common.ts';
import { errorNote } from '../../../shared/texts/errors.ts';
import { listTexts } from '../../../shared/texts/list.ts';
import { focusList } from '../../commands/moves.ts';
import { useArticleList } from '../../state/article-list.ts';
import { retryPages } from '../../state/list-refresh.ts';

export function PagesNotice() {
  const error = useArticleList(({ failures }) => failures.changes ?? failures.rows ?? failures.more);
  if (error === undefined) return null;
  return (
    <div className="gap-notice" role="alert">
      <p>
        {listTexts.pagesFailed} <span>{errorNote(error)}</span>
      </p>
      <Button
        className="link-button"
        onPress={() => {
          // The button goes with the notice, and would take the focus with it.
          focusList();
          void retryPages();
        }}
      >
        {commonTexts.tryAgain}
      </Button>
    </div>
  );
}
