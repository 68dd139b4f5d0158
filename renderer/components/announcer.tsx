/** The live region for what only the ear needs to be told. Always there, so that nothing said is missed. */
import { shellTexts } from '../../shared/texts/shell.ts';
import { useAnnouncement } from '../state/announce.ts';

export function Announcer() {
  const { text, count } = useAnnouncement();
  return (
    <div className="hidden" role="status" aria-label={shellTexts.announcements}>
      <span key={count}>{text}</span>
    </div>
  );
}
