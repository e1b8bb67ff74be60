// At the foot of the screen: what was done last, and the button that takes it back. Then what was done before it.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '@/components/ui/IconButton';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { t } from '@/utils/i18n/translate';
import { type Undoable, undoables, withdraw } from './undo';

export function UndoNotice() {
  const action = useAction();
  const button = useRef<HTMLButtonElement>(null);
  const last = undoables.value.at(-1);
  useLayoutEffect(() => {
    action.clear();
    if (last?.focus) button.current?.focus();
  }, [last]);
  if (!last) return null;
  const undo = async (done: Undoable) => {
    if (!(await action.run(() => done.undo()))) return;
    withdraw(done);
    say(done.undone);
  };
  return (
    <section class="undo-notice" aria-label={t('undo.label')}>
      <p class="undo-words">{last.words}</p>
      <button
        ref={button}
        type="button"
        class="button"
        aria-busy={action.busy}
        onClick={() => void undo(last)}
      >
        {t('undo')}
      </button>
      <IconButton
        icon="close"
        label={t('undo.close')}
        onClick={() => {
          undoables.value = [];
        }}
      />
      {action.error && <Notice error={action.error} />}
    </section>
  );
}
