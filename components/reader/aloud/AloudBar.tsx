// The bar of a post that is read aloud: play and pause, sentence by sentence, how fast and by whom.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { useSaid } from '@/components/ui/LiveRegion';
import { formatNumber, t } from '@/utils/i18n/translate';
import { RATE, type ReadingChange, type ReadingSettings } from '@/utils/model/reading';
import { type AloudControls, type AloudText, useAloud } from './use-aloud';
import { chooseVoice, localVoices, primary } from './voices';

interface Props extends AloudText {
  lang: string | null;
  reading: ReadingSettings;
  onChange(change: ReadingChange): void;
  onClose(): void;
  /** Called with what keys do here, while the bar is there. */
  onControls(controls: AloudControls | null): void;
}

const RATES = Array.from(
  { length: (RATE.most - RATE.least) / RATE.step + 1 },
  (_, n) => RATE.least + n * RATE.step,
);

/** The voices, which some browsers name only a while after they were first asked. */
function useVoices(lang: string): SpeechSynthesisVoice[] {
  const [voices, setVoices] = useState(() => speechSynthesis.getVoices());
  useEffect(() => {
    const read = () => setVoices(speechSynthesis.getVoices());
    speechSynthesis.addEventListener('voiceschanged', read);
    return () => speechSynthesis.removeEventListener('voiceschanged', read);
  }, []);
  return localVoices(voices, lang);
}

export default function AloudBar({ title, lang, body, scroller, reading, ...on }: Props) {
  const language = lang ?? navigator.language;
  const voices = useVoices(language);
  const voice = chooseVoice(voices, reading.voices[primary(language)]);
  const button = useRef<HTMLButtonElement>(null);
  const manner = { rate: reading.rate, lang: language, voice };
  const { playing, failed, toggle, step } = useAloud({ title, body, scroller }, manner, on.onControls);
  useEffect(() => button.current?.focus(), [body]);
  useSaid(failed ? t('aloud.failed') : voices.length === 0 ? t('aloud.none') : null);
  return (
    <section class="aloud" aria-label={t('aloud.label')}>
      {voices.length === 0 ? (
        <p class="aloud-none">{t('aloud.none')}</p>
      ) : (
        <div class="aloud-line">
          <IconButton icon="previous" label={t('aloud.previous')} onClick={() => step(-1)} />
          <button
            ref={button}
            type="button"
            class="icon-button aloud-play"
            aria-label={playing ? t('aloud.pause') : t('aloud.play')}
            title={playing ? t('aloud.pause') : t('aloud.play')}
            onClick={toggle}
          >
            <Icon name={playing ? 'pause' : 'play'} />
          </button>
          <IconButton icon="next" label={t('aloud.next')} onClick={() => step(1)} />
          <Rate value={reading.rate} onChange={on.onChange} />
          <Voice lang={language} voices={voices} value={voice} onChange={on.onChange} />
        </div>
      )}
      <IconButton icon="close" label={t('aloud.close')} onClick={() => on.onClose()} />
      {failed && <p class="aloud-none">{t('aloud.failed')}</p>}
    </section>
  );
}

interface RateProps {
  value: number;
  onChange(change: ReadingChange): void;
}

function Rate({ value, onChange }: RateProps) {
  return (
    <select
      class="select aloud-rate"
      aria-label={t('aloud.rate')}
      value={String(value)}
      onChange={(event) => onChange({ rate: Number(event.currentTarget.value) })}
    >
      {RATES.map((rate) => (
        <option key={rate} value={String(rate)}>
          {t('aloud.rate.value', { rate: formatNumber(rate) })}
        </option>
      ))}
    </select>
  );
}

interface VoiceProps {
  lang: string;
  voices: readonly SpeechSynthesisVoice[];
  value: SpeechSynthesisVoice | undefined;
  onChange(change: ReadingChange): void;
}

function Voice({ lang, voices, value, onChange }: VoiceProps) {
  return (
    <select
      class="select aloud-voice"
      aria-label={t('aloud.voice')}
      value={value?.voiceURI ?? ''}
      onChange={(event) => onChange({ voiceFor: { lang: primary(lang), voice: event.currentTarget.value } })}
    >
      {voices.map((each) => (
        <option key={each.voiceURI} value={each.voiceURI}>
          {each.name}
        </option>
      ))}
    </select>
  );
}
