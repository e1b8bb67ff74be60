// What the reader's keys do, and the switch for those that are letters.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '@/components/ui/IconButton';
import { Switch } from '@/components/ui/Switch';
import { t } from '@/utils/i18n/translate';
import { ReaderKeys } from './ReaderKeys';

interface Props {
  letters: boolean;
  onLetters(on: boolean): void;
  onClose(): void;
}

export default function KeysHelp({ letters, onLetters, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      class="keys"
      ref={dialog}
      aria-labelledby="keys-heading"
      onClose={onClose}
      onKeyDown={(event) => {
        // The browser closes the dialog; the post behind it stays open.
        if (event.key === 'Escape') event.stopPropagation();
      }}
    >
      <div class="keys-head">
        <h2 id="keys-heading">{t('keys.heading')}</h2>
        <IconButton icon="close" label={t('keys.close')} onClick={() => dialog.current?.close()} />
      </div>
      <ReaderKeys />
      <Switch
        label={t('keys.letters')}
        explanation={t('keys.letters.explain')}
        on={letters}
        onToggle={onLetters}
      />
    </dialog>
  );
}
