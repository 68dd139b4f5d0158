/** What is selected when rows go. */
import { useArticleList } from './article-list.ts';
import { idAt, indexOf, rowCount } from './list-pages.ts';
import { useUi } from './ui.ts';

/** Before those rows go: if the selected one is among them, the next one that stays is selected, else the one above. */
export function selectAfter(isGoing: (id: number) => boolean): void {
  const { selectedId } = useUi.getState();
  if (selectedId === null || !isGoing(selectedId)) return;
  const { pages } = useArticleList.getState();
  const from = indexOf(pages, selectedId);
  const find = (step: 1 | -1): number | null => {
    for (let index = from + step; index >= 0 && index < rowCount(pages); index += step) {
      const id = idAt(pages, index);
      if (id !== null && !isGoing(id)) return id;
    }
    return null;
  };
  useUi.setState({ selectedId: from < 0 ? null : (find(1) ?? find(-1)), isTagging: false });
}
