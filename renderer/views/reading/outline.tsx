/** The headings of the article beside it, where the window is wide enough. */
import type { Article } from '../../../shared/model/articles.ts';
import { headingTexts } from '../../../shared/texts/reading.ts';

type Props = { outline: Article['outline']; activeAnchor: string | null; onGo: (anchor: string) => void };

export function Outline({ outline, activeAnchor, onGo }: Props) {
  const top = Math.min(...outline.map(({ level }) => level));
  return (
    <aside className="outline" aria-label={headingTexts.outline}>
      <b>{headingTexts.outline}</b>
      <ul>
        {outline
          .filter(({ level }) => level <= top + 1)
          .map(({ level, text, anchor }) => (
            <li key={anchor} data-depth={level - top}>
              <a
                href={`#${anchor}`}
                dir="auto"
                aria-current={anchor === activeAnchor ? 'location' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  onGo(anchor);
                }}
              >
                {text}
              </a>
            </li>
          ))}
      </ul>
    </aside>
  );
}
