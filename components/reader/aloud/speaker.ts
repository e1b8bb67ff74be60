// Speaks sentences one after the other. A pause ends the sentence and playing begins it again: browsers' own pausing gets
// stuck with many voices, and a sentence is short.

export interface Manner {
  rate: number;
  lang: string;
  voice: SpeechSynthesisVoice | undefined;
}

export interface SpeakerState {
  playing: boolean;
  /** Place among the sentences. */
  at: number;
  /** The browser could not speak. */
  failed: boolean;
}

export class Speaker {
  readonly #synth: SpeechSynthesis;
  readonly #sentences: readonly string[];
  readonly #onState: (state: SpeakerState) => void;
  #manner: Manner;
  #state: SpeakerState;
  /** The utterance whose end counts; others were cut off. */
  #current: SpeechSynthesisUtterance | null = null;

  constructor(
    synth: SpeechSynthesis,
    sentences: readonly string[],
    from: number,
    manner: Manner,
    onState: (state: SpeakerState) => void,
  ) {
    this.#synth = synth;
    this.#sentences = sentences;
    this.#manner = manner;
    this.#onState = onState;
    this.#state = { playing: false, at: from, failed: false };
  }

  play(): void {
    this.#speak(this.#state.at);
  }

  pause(): void {
    this.#silence();
    this.#set({ playing: false });
  }

  /** To another sentence, by so many; goes on playing there if it was. */
  step(by: number): void {
    const at = Math.min(this.#sentences.length - 1, Math.max(0, this.#state.at + by));
    if (this.#state.playing) this.#speak(at);
    else this.#set({ at });
  }

  /** Speaks otherwise from now on: the sentence at hand begins anew. */
  change(manner: Manner): void {
    this.#manner = manner;
    if (this.#state.playing) this.#speak(this.#state.at);
  }

  /** Falls silent for good. */
  end(): void {
    this.#silence();
  }

  #set(change: Partial<SpeakerState>): void {
    this.#state = { ...this.#state, ...change };
    this.#onState(this.#state);
  }

  #silence(): void {
    this.#current = null;
    this.#synth.cancel();
  }

  #speak(at: number): void {
    this.#silence();
    const text = this.#sentences[at];
    if (text === undefined) {
      this.#set({ playing: false, at: 0 });
      return;
    }
    const utterance = new SpeechSynthesisUtterance(text);
    const { rate, lang, voice } = this.#manner;
    utterance.rate = rate;
    utterance.lang = voice?.lang ?? lang;
    if (voice) utterance.voice = voice;
    utterance.onend = () => {
      if (this.#current === utterance) this.#speak(at + 1);
    };
    utterance.onerror = () => {
      if (this.#current !== utterance) return;
      this.#silence();
      this.#set({ playing: false, failed: true });
    };
    this.#current = utterance;
    this.#set({ playing: true, at, failed: false });
    this.#synth.speak(utterance);
  }
}
