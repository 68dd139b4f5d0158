/** A control that has no label of its own, beside its title and what it means. */
import type { ReactNode } from 'react';

export function Beside({ title, detail, children }: { title: string; detail: string; children: ReactNode }) {
  return (
    <div className="setting">
      <span className="setting-words">
        {title}
        <small>{detail}</small>
      </span>
      {children}
    </div>
  );
}
