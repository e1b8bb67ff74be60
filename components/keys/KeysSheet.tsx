// What the panel's keys do, those of the view at hand first, and the switch for those of the reader that are letters.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useReading } from '@/components/reader/use-reading';
import { IconButton } from '@/components/ui/IconButton';
import { Notice } from '@/components/ui/Notice';
import { Switch } from '@/components/ui/Switch';
import { t } from '@/utils/i18n/translate';
import { ListKeys } from './ListKeys';
import { ReaderKeys } from './ReaderKeys';

interface Props {
  /** A post is being read. */
  reading: boolean;
  onClose(): void;
}

export default function KeysSheet({ reading: inReader, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { reading, change, saving } = useReading();
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  const lists = (
    <section key="lists" aria-labelledby="keys-lists">
      <h3 class="keys-part" id="keys-lists">
        {t('keys.lists')}
      </h3>
      <ListKeys />
    </section>
  );
  const reader = (
    <section key="reader" aria-labelledby="keys-reader">
      <h3 class="keys-part" id="keys-reader">
        {t('keys.reader')}
      </h3>
      <ReaderKeys />
      {reading && (
        <Switch
          label={t('keys.letters')}
          explanation={t('keys.letters.explain')}
          on={reading.letterKeys}
          onToggle={(letterKeys) => change({ letterKeys })}
        />
      )}
      {saving.error && <Notice error={saving.error} />}
    </section>
  );
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
      {inReader ? [reader, lists] : [lists, reader]}
    </dialog>
  );
}
