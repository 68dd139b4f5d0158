/** How much of an article is in the library, as a cloud. */
import { Cloud, CloudAlert, CloudCheck } from 'lucide-react';
import type { OfflineState } from '../../shared/model/offline.ts';
import { offlineStateTexts } from '../../shared/texts/offline.ts';

const icons = { ready: CloudCheck, partial: CloudAlert, online: Cloud } as const;

/** For the eye alone: whoever shows it says it in words as well. */
export function OfflineSign({ state }: { state: OfflineState }) {
  const Icon = icons[state];
  return (
    <span className="sign-offline" data-state={state} title={offlineStateTexts[state]} aria-hidden="true">
      <Icon size={13} strokeWidth={1.75} />
    </span>
  );
}
