// @vitest-environment happy-dom
// Guards reading aloud: what is said and in which order, that a cut-off sentence does not lead on, and that no voice is
// used which would send the text away.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { sentencesOf } from '@/components/reader/aloud/sentences';
import { Speaker, type SpeakerState } from '@/components/reader/aloud/speaker';
import { chooseVoice, localVoices } from '@/components/reader/aloud/voices';

const body = (html: string) => {
  const element = document.createElement('div');
  element.innerHTML = html;
  document.body.append(element);
  return element;
};
const said = (html: string, lang = 'en') => sentencesOf(body(html), lang).map(({ text }) => text);

describe('sentences', () => {
  test('end where they end, in every block of its own', () => {
    expect(
      said('<h2>A part</h2><p>One is <b>here</b>. Two\n is\n there!</p><ul><li>three</li><li>four</li></ul>'),
    ).toEqual(['A part', 'One is here.', 'Two is there!', 'three', 'four']);
  });

  test('leave out code, signs of notes and what has no words', () => {
    expect(said('<pre>x = 1</pre><p>Text<sup><a data-note="">1</a></sup> goes on.</p><p>* * *</p>')).toEqual([
      'Text goes on.',
    ]);
  });

  test('of Japanese end at their own signs', () => {
    expect(said('<p>朝になる。窓を開ける。</p>', 'ja')).toEqual(['朝になる。', '窓を開ける。']);
  });

  test('know their stretch of the document', () => {
    const [, second] = sentencesOf(body('<p>One. <i>Two  is</i> here.</p>'), 'en');
    expect(second?.range.toString()).toBe('Two  is here.');
  });
});

class Utterance {
  rate = 1;
  lang = '';
  voice: unknown = null;
  onend: (() => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(readonly text: string) {}
}

describe('the speaker', () => {
  let spoken: Utterance[];
  let states: SpeakerState[];
  let speaker: Speaker;
  const cancel = vi.fn();
  beforeEach(() => {
    vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
    spoken = [];
    states = [];
    const synth = { speak: (utterance: Utterance) => spoken.push(utterance), cancel };
    const manner = { rate: 1.5, lang: 'en', voice: undefined };
    speaker = new Speaker(synth as never, ['one', 'two', 'three'], 1, manner, (state) => states.push(state));
  });
  const texts = () => spoken.map(({ text }) => text);

  test('goes from sentence to sentence, and stops at the end', () => {
    speaker.play();
    spoken[0]?.onend?.();
    spoken[1]?.onend?.();
    expect(texts()).toEqual(['two', 'three']);
    expect(spoken[0]?.rate).toBe(1.5);
    expect(states.at(-1)).toEqual({ playing: false, at: 0, failed: false });
  });

  test('promise: the end of a sentence that was cut off leads nowhere', () => {
    speaker.play();
    speaker.pause();
    spoken[0]?.onend?.();
    expect(texts()).toEqual(['two']);
    speaker.play();
    expect(texts()).toEqual(['two', 'two']);
    speaker.step(1);
    spoken[1]?.onend?.();
    expect(texts()).toEqual(['two', 'two', 'three']);
  });

  test('steps silently while it is paused, and within the text', () => {
    speaker.step(-5);
    expect([states.at(-1)?.at, texts()]).toEqual([0, []]);
    speaker.step(9);
    expect(states.at(-1)?.at).toBe(2);
  });

  test('says the sentence anew when it is to speak otherwise, and tells when it cannot', () => {
    speaker.play();
    speaker.change({ rate: 2, lang: 'en', voice: undefined });
    expect([spoken[1]?.text, spoken[1]?.rate]).toEqual(['two', 2]);
    spoken[1]?.onerror?.();
    expect(states.at(-1)).toEqual({ playing: false, at: 1, failed: true });
  });
});

describe('voices', () => {
  const voice = (name: string, lang: string, localService: boolean, first = false) =>
    ({ name, voiceURI: name, lang, localService, default: first }) as SpeechSynthesisVoice;
  const voices = [
    voice('cloud', 'en-US', false, true),
    voice('ada', 'en-GB', true),
    voice('bo', 'en_US', true),
    voice('carla', 'de-DE', true),
  ];

  test('promise: one that speaks over the network is never used', () => {
    expect(localVoices(voices, 'en').map(({ name }) => name)).toEqual(['ada', 'bo']);
    expect(localVoices([voice('cloud', 'en', false)], 'en')).toEqual([]);
    expect(localVoices(voices, 'fr').map(({ name }) => name)).toEqual(['ada', 'bo', 'carla']);
  });

  test('the chosen one speaks, while it is there', () => {
    expect(chooseVoice(localVoices(voices, 'en'), 'bo')?.name).toBe('bo');
    expect(chooseVoice(localVoices(voices, 'en'), 'cloud')?.name).toBe('ada');
    expect(chooseVoice([], 'bo')).toBeUndefined();
  });
});
