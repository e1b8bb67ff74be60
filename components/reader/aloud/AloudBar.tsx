// The bar of a post that is read aloud: play and pause, sentence by sentence, how fast and by whom.
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { useSaid } from '@/components/ui/LiveRegion';
import { formatNumber, t } from '@/utils/i18n/translate';
import { RATE, type ReadingChange, type ReadingSettings } from '@/utils/model/reading';
import { firstInView, keepInView, markSpoken } from './mark-sentence';
import { type MediaKeys, takeMediaKeys } from './media-keys';
import { type Sentence, sentencesOf } from './sentences';
import { Speaker, type SpeakerState } from './speaker';
import { chooseVoice, localVoices, primary } from './voices';

export interface AloudProps {
  title: string;
  lang: string | null;
  body: HTMLElement;
  scroller: RefObject<HTMLElement | null>;
  reading: ReadingSettings;
  onChange(change: ReadingChange): void;
  onClose(): void;
  /** Called with what keys do here, while the bar is there. */
  onControls(controls: AloudControls | null): void;
}

export interface AloudControls {
  toggle(): void;
  step(by: number): void;
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

export default function AloudBar({ title, lang, body, scroller, reading, ...on }: AloudProps) {
  const language = lang ?? navigator.language;
  const voices = useVoices(language);
  const voice = chooseVoice(voices, reading.voices[primary(language)]);
  const [state, setState] = useState<SpeakerState>({ playing: false, at: 0, failed: false });
  const speaker = useRef<Speaker | null>(null);
  const keys = useRef<MediaKeys | null>(null);
  const sentences = useRef<Sentence[]>([]);
  const button = useRef<HTMLButtonElement>(null);
  const manner = { rate: reading.rate, lang: language, voice };

  useEffect(() => {
    const found = sentencesOf(body, language);
    sentences.current = found;
    const from = scroller.current
      ? firstInView(
          found.map(({ range }) => range),
          scroller.current,
        )
      : 0;
    const texts = found.map(({ text }) => text);
    const speaking = new Speaker(speechSynthesis, texts, from, manner, setState);
    speaker.current = speaking;
    const controls: AloudControls = {
      toggle: () => (latest.current.playing ? speaking.pause() : speaking.play()),
      step: (by) => speaking.step(by),
    };
    keys.current = takeMediaKeys({
      title,
      play: () => speaking.play(),
      pause: () => speaking.pause(),
      next: () => speaking.step(1),
      previous: () => speaking.step(-1),
    });
    on.onControls(controls);
    button.current?.focus();
    return () => {
      speaking.end();
      keys.current?.end();
      markSpoken(null);
      on.onControls(null);
    };
  }, [body]);

  // What was asked for begins once there is a voice that may speak.
  const begun = useRef(false);
  useEffect(() => {
    if (!voice) return;
    speaker.current?.change(manner);
    if (!begun.current) speaker.current?.play();
    begun.current = true;
  }, [reading.rate, voice?.voiceURI]);

  useSaid(state.failed ? t('aloud.failed') : voices.length === 0 ? t('aloud.none') : null);

  const latest = useRef(state);
  latest.current = state;
  const shown = useRef<number | null>(null);
  useEffect(() => {
    keys.current?.playing(state.playing);
    const range = sentences.current[state.at]?.range;
    if (!range) return;
    markSpoken(range);
    // Where it was opened the text stays; from then on it follows, spoken or gone to in silence.
    const moved = shown.current !== null && shown.current !== state.at;
    shown.current = state.at;
    if (scroller.current && (state.playing || moved)) keepInView(range, scroller.current);
  }, [state]);

  return (
    <section class="aloud" aria-label={t('aloud.label')}>
      {voices.length === 0 ? (
        <p class="aloud-none">{t('aloud.none')}</p>
      ) : (
        <div class="aloud-line">
          <IconButton icon="previous" label={t('aloud.previous')} onClick={() => speaker.current?.step(-1)} />
          <button
            ref={button}
            type="button"
            class="icon-button aloud-play"
            aria-label={state.playing ? t('aloud.pause') : t('aloud.play')}
            title={state.playing ? t('aloud.pause') : t('aloud.play')}
            onClick={() => (state.playing ? speaker.current?.pause() : speaker.current?.play())}
          >
            <Icon name={state.playing ? 'pause' : 'play'} />
          </button>
          <IconButton icon="next" label={t('aloud.next')} onClick={() => speaker.current?.step(1)} />
          <select
            class="select aloud-rate"
            aria-label={t('aloud.rate')}
            value={String(reading.rate)}
            onChange={(event) => on.onChange({ rate: Number(event.currentTarget.value) })}
          >
            {RATES.map((rate) => (
              <option key={rate} value={String(rate)}>
                {t('aloud.rate.value', { rate: formatNumber(rate) })}
              </option>
            ))}
          </select>
          <select
            class="select aloud-voice"
            aria-label={t('aloud.voice')}
            value={voice?.voiceURI ?? ''}
            onChange={(event) =>
              on.onChange({ voiceFor: { lang: primary(language), voice: event.currentTarget.value } })
            }
          >
            {voices.map((each) => (
              <option key={each.voiceURI} value={each.voiceURI}>
                {each.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <IconButton icon="close" label={t('aloud.close')} onClick={() => on.onClose()} />
      {state.failed && <p class="aloud-none">{t('aloud.failed')}</p>}
    </section>
  );
}
