// The bar beside a selection or a highlight on a web page. It is in the page only while it is shown, in a closed shadow root, in
// the browser's top layer. No text is typed in it: a page sees every key that is pressed in it.
import { HIGHLIGHT_COLOURS, type HighlightBarWords, type HighlightColour } from '@/utils/model/highlight';
import { Seen } from '../on-page/seen';
import { makeSurface, showSurface } from '../on-page/surface';
import style from './bar.css?raw';

export interface BarChoices {
  /** The colour that a highlight has; null for a selection. */
  colour: HighlightColour | null;
  onColour(colour: HighlightColour): void;
  /** Must begin its work at once: the panel opens only in a click. */
  onNote(): void;
  onCopy?: (() => void) | undefined;
  onRemove?: (() => void) | undefined;
}

/** Milliseconds that a sentence stays. */
const TOLD = 6_000;
const GAP = 8;

export class PageBar {
  #host: HTMLElement | null = null;
  /** Of a bar that changes what is there: its presses count in plain view only. */
  #seen: Seen | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #end = new AbortController();
  words: HighlightBarWords | null = null;

  constructor() {
    const { signal } = this.#end;
    // A press elsewhere, Escape, or scrolling far away takes it off the page.
    window.addEventListener('pointerdown', (event) => this.#leave(event), { signal, capture: true });
    window.addEventListener('scroll', () => this.hide(), { signal, passive: true });
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape' && this.#host) this.hide();
      },
      { signal, capture: true },
    );
  }

  /** Whether an event came from the bar. */
  holds(event: Event): boolean {
    return this.#host !== null && event.composedPath().includes(this.#host);
  }

  /** Shows the choices beside a stretch of the page. */
  show(range: Range, choices: BarChoices): void {
    const { words } = this;
    if (!words) return;
    const parts: HTMLElement[] = HIGHLIGHT_COLOURS.map((colour) => {
      const button = this.#button(words[colour], () => choices.onColour(colour));
      button.className = `swatch ${colour}`;
      const sample = document.createElement('span');
      sample.textContent = 'a';
      sample.ariaHidden = 'true';
      button.replaceChildren(sample);
      button.title = words[colour];
      if (choices.colour !== null) button.ariaPressed = String(choices.colour === colour);
      return button;
    });
    parts.push(this.#button(words.note, () => choices.onNote()));
    const { onCopy, onRemove } = choices;
    if (onCopy) parts.push(this.#button(words.copy, onCopy));
    if (onRemove) parts.push(this.#button(words.remove, onRemove));
    const isOfHighlight = choices.colour !== null;
    const host = this.#put(range, isOfHighlight ? words.edit : words.bar, parts);
    const [bar] = parts;
    if (isOfHighlight && bar) this.#seen = new Seen(host, bar.parentElement ?? bar);
  }

  /** Says a sentence beside a stretch of the page, with a way back where there is one. */
  say(range: Range | null, sentence: string, undo?: () => void): void {
    const said = document.createElement('p');
    said.className = 'said';
    said.role = 'status';
    said.textContent = sentence;
    const parts: HTMLElement[] = [said];
    if (undo && this.words) parts.push(this.#button(this.words.undo, undo));
    this.#put(range, sentence, parts);
    this.#timer = setTimeout(() => this.hide(), TOLD);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#seen?.stop();
    this.#seen = null;
    this.#host?.remove();
    this.#host = null;
  }

  /** Takes it off the page for good. */
  stop(): void {
    this.hide();
    this.#end.abort();
  }

  #leave(event: Event): void {
    if (this.#host && !this.holds(event)) this.hide();
  }

  #button(label: string, onClick: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.ariaLabel = label;
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      if (!event.isTrusted || this.#seen?.allows(event, button) === false) return;
      this.hide();
      onClick();
    });
    return button;
  }

  #put(range: Range | null, label: string, parts: HTMLElement[]): HTMLElement {
    this.hide();
    const bar = document.createElement('div');
    bar.className = 'bar';
    bar.role = 'toolbar';
    bar.ariaLabel = label;
    // A press must not take the selection away before it is highlighted.
    bar.addEventListener('mousedown', (event) => event.preventDefault());
    bar.append(...parts);
    const host = makeSurface(bar, style);
    if (this.words) host.lang = this.words.lang;
    if (this.words) host.dir = this.words.dir;
    this.#host = host;
    showSurface(host);
    const boxes = range ? [...range.getClientRects()] : [];
    const first = boxes.find(({ bottom, top }) => bottom > 0 && top < innerHeight) ?? null;
    const { width, height } = bar.getBoundingClientRect();
    const above = first ? first.top - GAP - height : GAP;
    const last = boxes.at(-1);
    const top =
      above >= GAP ? above : Math.min((last ?? first)?.bottom ?? GAP, innerHeight - height - 2 * GAP) + GAP;
    const middle = first ? (first.left + first.right) / 2 - width / 2 : innerWidth / 2 - width / 2;
    const left = Math.max(GAP, Math.min(middle, document.documentElement.clientWidth - width - GAP));
    host.style.setProperty('top', `${top}px`, 'important');
    host.style.setProperty('left', `${left}px`, 'important');
    return host;
  }
}
