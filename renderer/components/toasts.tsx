/** The notes at the foot of the window. The region is always there, so that readers of the screen hear each one. */
import { Button } from 'react-aria-components';
import { shellTexts } from '../../shared/texts/shell.ts';
import { dismissToast, useToasts } from '../state/toasts.ts';
import { ChangeJobs } from './change-jobs.tsx';

export function Toasts() {
  const toasts = useToasts((state) => state.toasts);
  return (
    <div className="toasts" role="status" aria-live="polite" aria-label={shellTexts.notes}>
      <ChangeJobs />
      {toasts.map((toast) => (
        <div key={toast.id} className="toast" data-tone={toast.tone}>
          <span>{toast.text}</span>
          {toast.action === null ? null : (
            <Button
              onPress={() => {
                dismissToast(toast.id);
                toast.action?.run();
              }}
            >
              {toast.action.title}
              {toast.isUndo ? <kbd>U</kbd> : null}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}
