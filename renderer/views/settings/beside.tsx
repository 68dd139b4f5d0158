/** A control that has no label of its own, beside its title and what it means. */
import type { ComponentType, ReactNode } from 'react';
import type { ControlProps } from './setting-entry.ts';

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

/** A control that has no label of its own, beside its title. */
export function beside(Choice: ComponentType): ComponentType<ControlProps> {
  return function SettingBeside({ title, detail }) {
    return (
      <Beside title={title} detail={detail}>
        <Choice />
      </Beside>
    );
  };
}
