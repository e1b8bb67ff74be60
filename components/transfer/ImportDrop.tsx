// Where a file comes in: dropped, or picked; and, while it is read, how far that is.

import { useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { useSaid } from '@/components/ui/LiveRegion';
import { t } from '@/utils/i18n/translate';
import { droppedFiles, pickedFiles } from './chosen-files';
import type { ChosenFile } from './tools';

interface Props {
  /** Records read so far; null while nothing is read. */
  reading: number | null;
  onFiles(files: Promise<ChosenFile[]>): void;
  onCancel(): void;
}

export function ImportDrop({ reading, onFiles, onCancel }: Props) {
  const [over, setOver] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  useSaid(reading === null ? null : t('transfer.reading'));
  if (reading !== null) {
    return (
      <div class="drop drop-reading">
        <p class="drop-words">{t('transfer.reading')}</p>
        <progress aria-label={t('transfer.reading')} />
        <p class="setting-explanation">{t('transfer.reading.count', { count: reading })}</p>
        <button type="button" class="button" onClick={onCancel}>
          {t('transfer.cancel')}
        </button>
      </div>
    );
  }
  const pick = (input: HTMLInputElement) => {
    if (input.files?.length) onFiles(pickedFiles(input.files));
    // The same file chosen once more is a choice, too.
    input.value = '';
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a way beside the buttons within
    <div
      class={over ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles(droppedFiles(event.dataTransfer));
      }}
    >
      <Icon name="plus" />
      <p class="drop-words">{t('transfer.drop')}</p>
      <p class="setting-explanation">{t('transfer.drop.explain')}</p>
      <div class="drop-buttons">
        <button type="button" class="button button-main" onClick={() => file.current?.click()}>
          {t('transfer.pick')}
        </button>
        <button type="button" class="button" onClick={() => folder.current?.click()}>
          {t('transfer.pick.folder')}
        </button>
      </div>
      <input
        ref={file}
        type="file"
        multiple
        hidden
        aria-label={t('transfer.pick')}
        onChange={(event) => pick(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        aria-label={t('transfer.pick.folder')}
        {...{ webkitdirectory: true }}
        onChange={(event) => pick(event.currentTarget)}
      />
    </div>
  );
}
