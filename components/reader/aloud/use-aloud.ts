// Reads a post aloud while its bar is there: begins at the sentence in view, shows which one is spoken, and keeps it in view.
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { firstInView, keepInView, markSpoken } from './mark-sentence';
import { type MediaKeys, takeMediaKeys } from './media-keys';
import { type Sentence, sentencesOf } from './sentences';
import { type Manner, Speaker, type SpeakerState } from './speaker';

export interface AloudControls {
  toggle(): void;
  /** Goes sentences onwards, or back where negative. */
  step(by: number): void;
}

export interface AloudText {
  title: string;
  body: HTMLElement;
  scroller: RefObject<HTMLElement | null>;
}

/** @param onControls called with the controls while there are any, and with null at the end */
export function useAloud(
  { title, body, scroller }: AloudText,
  manner: Manner,
  onControls: (controls: AloudControls | null) => void,
): SpeakerState & AloudControls {
  const [state, setState] = useState<SpeakerState>({ playing: false, at: 0, failed: false });
  const latest = useRef(state);
  latest.current = state;
  const speaker = useRef<Speaker | null>(null);
  const keys = useRef<MediaKeys | null>(null);
  const sentences = useRef<Sentence[]>([]);
  const controls: AloudControls = {
    toggle: () => (latest.current.playing ? speaker.current?.pause() : speaker.current?.play()),
    step: (by) => speaker.current?.step(by),
  };

  useEffect(() => {
    const found = sentencesOf(body, manner.lang);
    sentences.current = found;
    const ranges = found.map(({ range }) => range);
    const from = scroller.current ? firstInView(ranges, scroller.current) : 0;
    const texts = found.map(({ text }) => text);
    const speaking = new Speaker(speechSynthesis, texts, from, manner, setState);
    speaker.current = speaking;
    keys.current = takeMediaKeys({
      title,
      play: () => speaking.play(),
      pause: () => speaking.pause(),
      next: () => speaking.step(1),
      previous: () => speaking.step(-1),
    });
    onControls(controls);
    return () => {
      speaking.end();
      keys.current?.end();
      markSpoken(null);
      onControls(null);
    };
  }, [body]);

  // What was asked for begins once there is a voice that may speak.
  const begun = useRef(false);
  useEffect(() => {
    if (!manner.voice) return;
    speaker.current?.change(manner);
    if (!begun.current) speaker.current?.play();
    begun.current = true;
  }, [manner.rate, manner.voice?.voiceURI]);

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
  return { ...state, ...controls };
}
