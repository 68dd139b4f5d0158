/** Between the tag key and the arrival of the article: what is typed is the tag's name and runs no commands. */
import { addTag } from '../state/actions.ts';
import { useArticles } from '../state/articles.ts';
import { useUi } from '../state/ui.ts';

/** Whether the press was taken. Once the article is there, its tag field begins with what was typed so far. */
export function takeTagKey(event: KeyboardEvent): boolean {
  const { isTagging, selectedId, tagDraft, sheet } = useUi.getState();
  if (!isTagging || selectedId === null || sheet !== null) return false;
  if (useArticles.getState().opened.has(selectedId)) return false;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  event.preventDefault();
  if (event.key === 'Escape') useUi.setState({ isTagging: false, tagDraft: '' });
  else if (event.key === 'Backspace') useUi.setState({ tagDraft: tagDraft.slice(0, -1) });
  else if (event.key === 'Enter' && tagDraft.trim() !== '') {
    useUi.setState({ isTagging: false, tagDraft: '' });
    void addTag(selectedId, tagDraft.trim());
  } else if (event.key.length === 1) useUi.setState({ tagDraft: tagDraft + event.key });
  return true;
}
