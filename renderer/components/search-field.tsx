/** A field that narrows what stands below it, and has the focus when its sheet opens. */
import { Search } from 'lucide-react';

type Props = { name: string; value: string; onChange: (value: string) => void };

export function SearchField({ name, value, onChange }: Props) {
  return (
    <div className="settings-search">
      <Search size={14} aria-hidden="true" />
      <input
        type="search"
        aria-label={name}
        placeholder={name}
        value={value}
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: a sheet that was asked for begins at its first field.
        autoFocus
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
