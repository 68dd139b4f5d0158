/** Bookmarks as every browser exports them since Netscape, and Pocket’s older export, which is a page of the same kind. */
import { Parser } from 'htmlparser2';
import { asParagraphs, cleanTags, plainItem, readTime, type SavedItem, tagList } from './saved-item.ts';

/** What browsers call their own folders: where a bookmark lies there says nothing of it. */
const ownFolders =
  /^(?:bookmarks?(?: (?:bar|menu|toolbar))?|other bookmarks|favou?rites(?: bar)?|mobile bookmarks|toolbar|unread|read archive|pocket export)$/i;
const longestNote = 20_000;

/** Folders become one tag, their names joined by slashes; `DD` behind a link is its note. */
export function readBookmarks(html: string): SavedItem[] {
  const items: SavedItem[] = [];
  const folders: string[] = [];
  /** A heading names the list that follows it. */
  let heading: string | null = null;
  let item: SavedItem | null = null;
  let open: 'heading' | 'link' | 'note' | null = null;
  let text = '';
  let section = '';

  const finish = (): void => {
    const value = text.trim();
    if (open === 'heading') {
      heading = value;
      section = value;
    } else if (open === 'link' && item !== null) item.title = value;
    else if (open === 'note' && item !== null && value !== '') item.note = value.slice(0, longestNote);
    open = null;
    text = '';
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      finish();
      if (/^h[1-6]$/.test(name)) open = 'heading';
      else if (name === 'a') {
        item = bookmarkOf(attributes, folders, /^read archive$/i.test(section));
        items.push(item);
        open = 'link';
      } else if (name === 'dd') open = 'note';
      else if (name === 'dl') {
        folders.push(heading ?? '');
        heading = null;
      }
    },
    ontext(part) {
      if (open !== null) text += part;
    },
    onclosetag(name) {
      finish();
      if (name === 'dl') folders.pop();
    },
  });
  parser.end(html);
  return items;
}

function bookmarkOf(
  attributes: Record<string, string>,
  folders: readonly string[],
  isRead: boolean,
): SavedItem {
  const place = folders.filter((name) => name !== '' && !ownFolders.test(name)).join('/');
  return {
    ...plainItem((attributes.href ?? '').trim(), ''),
    savedAt: readTime(attributes.add_date ?? attributes.time_added ?? ''),
    tags: cleanTags([...tagList(attributes.tags ?? '', /,/), place]),
    contentHtml: asParagraphs(attributes.description ?? ''),
    isRead,
  };
}
