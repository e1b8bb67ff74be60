// 'Aa': how posts are set. Everything takes effect at once, on the text beside it.
import { say } from '@/components/ui/LiveRegion';
import { Popover } from '@/components/ui/Popover';
import { Segments } from '@/components/ui/Segments';
import { formatPercent } from '@/utils/i18n/percent';
import { t } from '@/utils/i18n/translate';
import { type ReadingChange, type ReadingSettings, SIZE } from '@/utils/model/reading';
import { ImageChoices } from './ImageChoices';

interface Props {
  reading: ReadingSettings;
  sourceId: number;
  source: string | undefined;
  open: boolean;
  onOpen(open: boolean): void;
  onChange(change: ReadingChange): void;
}

export function ReadingMenu({ reading, sourceId, source, open, onOpen, onChange }: Props) {
  return (
    <Popover
      label={t('reader.set')}
      sign={
        <span class="aa" aria-hidden="true">
          Aa
        </span>
      }
      open={open}
      onOpen={onOpen}
    >
      <Segments
        label={t('reader.face')}
        value={reading.face}
        options={[
          { value: 'serif', label: t('reader.face.serif'), mark: 'segment-serif' },
          { value: 'sans', label: t('reader.face.sans') },
          { value: 'dyslexic', label: t('reader.face.dyslexic') },
        ]}
        onChoose={(face) => onChange({ face })}
      />
      <Size size={reading.size} onChange={(size) => onChange({ size })} />
      <Segments
        label={t('reader.leading')}
        value={reading.leading}
        options={[
          { value: 'tight', label: t('reader.leading.tight') },
          { value: 'normal', label: t('reader.leading.normal') },
          { value: 'loose', label: t('reader.leading.loose') },
        ]}
        onChoose={(leading) => onChange({ leading })}
      />
      <Segments
        label={t('reader.measure')}
        value={reading.measure}
        options={[
          { value: 'narrow', label: t('reader.measure.narrow') },
          { value: 'normal', label: t('reader.measure.normal') },
          { value: 'wide', label: t('reader.measure.wide') },
        ]}
        onChoose={(measure) => onChange({ measure })}
      />
      <Segments
        label={t('reader.paper')}
        value={reading.paper}
        options={[
          { value: 'theme', label: t('reader.paper.theme') },
          { value: 'light', label: t('reader.paper.light'), mark: 'segment-light' },
          { value: 'sepia', label: t('reader.paper.sepia'), mark: 'segment-sepia' },
          { value: 'dark', label: t('reader.paper.dark'), mark: 'segment-dark' },
        ]}
        onChoose={(paper) => onChange({ paper })}
      />
      <ImageChoices reading={reading} sourceId={sourceId} source={source} onChange={onChange} />
    </Popover>
  );
}

function Size({ size, onChange }: { size: number; onChange(size: number): void }) {
  const to = (step: number) => {
    const next = Math.min(SIZE.most, Math.max(SIZE.least, size + step));
    onChange(next);
    say(formatPercent(next));
  };
  return (
    <fieldset class="segments-set">
      <legend class="segments-label">{t('reader.size')}</legend>
      <div class="stepper">
        <button
          type="button"
          class="stepper-button"
          aria-label={t('reader.size.smaller')}
          aria-disabled={size <= SIZE.least}
          onClick={() => to(-SIZE.step)}
        >
          <span class="stepper-small" aria-hidden="true">
            A
          </span>
        </button>
        <span class="stepper-value">{formatPercent(size)}</span>
        <button
          type="button"
          class="stepper-button"
          aria-label={t('reader.size.larger')}
          aria-disabled={size >= SIZE.most}
          onClick={() => to(SIZE.step)}
        >
          <span class="stepper-large" aria-hidden="true">
            A
          </span>
        </button>
      </div>
    </fieldset>
  );
}
