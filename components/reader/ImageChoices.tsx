// Whether remote images come: for all posts, and for the publication at hand.
import { useId } from 'preact/hooks';
import { t } from '@/utils/i18n/translate';
import {
  IMAGE_CHOICES,
  type ImageChoice,
  type ReadingChange,
  type ReadingSettings,
} from '@/utils/model/reading';

interface Props {
  reading: ReadingSettings;
  sourceId: number;
  source: string | undefined;
  onChange(change: ReadingChange): void;
}

const wordsOf = (choice: ImageChoice): string =>
  ({
    never: t('reader.images.never'),
    ask: t('reader.images.ask'),
    always: t('reader.images.each'),
  })[choice];

export function ImageChoices({ reading, sourceId, source, onChange }: Props) {
  const id = useId();
  const own = reading.imagesOf[sourceId];
  const options = IMAGE_CHOICES.map((choice) => (
    <option key={choice} value={choice}>
      {wordsOf(choice)}
    </option>
  ));
  return (
    <div class="image-choices">
      <label class="segments-label" for={`${id}-all`}>
        {t('reader.images.all')}
      </label>
      <select
        id={`${id}-all`}
        class="select"
        value={reading.images}
        onChange={(event) => onChange({ images: event.currentTarget.value as ImageChoice })}
      >
        {options}
      </select>
      {source && (
        <>
          <label class="segments-label" for={`${id}-of`}>
            {t('reader.images.of', { source })}
          </label>
          <select
            id={`${id}-of`}
            class="select"
            value={own ?? ''}
            onChange={(event) => {
              const choice = (event.currentTarget.value || null) as ImageChoice | null;
              onChange({ imagesFor: { sourceId, choice } });
            }}
          >
            <option value="">
              {t('reader.images.asAll')} ({wordsOf(reading.images)})
            </option>
            {options}
          </select>
        </>
      )}
    </div>
  );
}
