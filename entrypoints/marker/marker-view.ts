// The sign that a page has related posts, as it stands on the page: a dot that opens to a card. In a closed shadow root, so
// that the page sees nothing of what it says; in the browser's top layer, so that the page's own layers lie below it.
import type { MarkerForm, MarkerPlace, MarkerView } from '@/utils/model/marker';
import { Seen } from '../on-page/seen';
import { makeSurface, showSurface } from '../on-page/surface';
import { Drag } from './drag';
import style from './marker.css?raw';
import { Standing } from './standing';

export interface MarkerActions {
  /** One of the posts, or all of them (null), in the panel. Must begin its work at once: the panel opens only in a click. */
  onOpen(postId: number | null): Promise<unknown>;
  onPlace(form: MarkerForm, place: MarkerPlace): Promise<unknown>;
  onHide(where: 'site' | 'everywhere', undo: boolean): Promise<unknown>;
}

/** Milliseconds that a sentence stays. */
const TOLD = 8_000;
/** Milliseconds after which the page's own corner buttons have come, which are often late. */
const LATER = [1_500, 6_000];

function element<N extends keyof HTMLElementTagNameMap>(
  name: N,
  className: string,
  text = '',
): HTMLElementTagNameMap[N] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

export class MarkerSign {
  readonly #box = element('div', 'marker');
  readonly #host = makeSurface(this.#box, style);
  readonly #end = new AbortController();
  readonly #actions: MarkerActions;
  readonly #view: MarkerView;
  #seen: Seen | null = null;
  readonly #drag: Drag;
  #isOpen: boolean;
  readonly #standing: Standing;
  #timers: ReturnType<typeof setTimeout>[] = [];

  /** @param heldAt where the reader has put the sign that this one stands in for */
  constructor(view: MarkerView, heldAt: MarkerPlace | null, actions: MarkerActions) {
    this.#view = view;
    this.#actions = actions;
    this.#standing = new Standing(this.#host, this.#box, view.place, heldAt);
    this.#isOpen = view.form === 'card';
    this.#host.lang = view.words.lang;
    this.#host.dir = view.words.dir;
    const { signal } = this.#end;
    const listen = (type: string, listener: (event: Event) => void) =>
      window.addEventListener(type, listener, { signal, capture: true, passive: true });
    listen('keydown', (event) => {
      if (event instanceof KeyboardEvent && event.key === 'Escape' && event.isTrusted && this.#isOpen)
        this.#close();
    });
    listen('resize', () => this.#standing.stand());
    this.#drag = new Drag(this.#box, signal, {
      mayStart: (event) => event.isTrusted && event.target instanceof Element && this.#isHandle(event.target),
      onMove: (corner) => this.#standing.put(corner),
      onDrop: (place) => this.#keep(place),
    });
    this.#box.addEventListener('keydown', (event) => this.#onKey(event), { signal });
  }

  /** Puts it on the page. The focus stays where it is. */
  show(): void {
    showSurface(this.#host);
    this.#seen = new Seen(this.#host, this.#box);
    this.#draw();
    this.#timers.push(...LATER.map((later) => setTimeout(() => this.#standing.stand(), later)));
  }

  /** Takes it off the page. */
  stop(): void {
    this.#end.abort();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#seen?.stop();
    this.#host.remove();
  }

  #draw(): void {
    this.#box.replaceChildren(this.#isOpen ? this.#card() : this.#dot());
    this.#standing.stand();
  }

  #dot(): HTMLElement {
    const { words, total } = this.#view;
    const dot = this.#button('dot', String(total), () => this.#open(), words.label);
    dot.title = words.label;
    dot.ariaExpanded = 'false';
    return dot;
  }

  #card(): HTMLElement {
    const { words, posts } = this.#view;
    const card = element('section', 'card');
    card.ariaLabel = words.label;
    const head = element('div', 'head');
    const move = this.#button('move', '', () => undefined, words.move);
    move.title = words.move;
    const close = this.#button('close', '×', () => this.#close(), words.close);
    close.title = words.close;
    head.append(move, element('h2', 'heading', words.heading), close);
    const list = element('ul', 'posts');
    for (const { id, title, line, why } of posts) {
      const post = this.#button('post', '', () => this.#run(this.#actions.onOpen(id)));
      // It runs as its own letters do, and begins where all the rest begins.
      const name = element('span', 'title');
      name.append(element('bdi', '', title));
      post.append(name, element('span', 'line', line));
      if (why !== '') post.append(element('span', 'why', why));
      const item = element('li', '');
      item.append(post);
      list.append(item);
    }
    const foot = element('div', 'foot');
    foot.append(
      this.#button('quiet', words.all, () => this.#run(this.#actions.onOpen(null))),
      this.#button('quiet', words.site, () => this.#hide('site', words.siteDone)),
      this.#button('quiet', words.never, () => this.#hide('everywhere', words.neverDone)),
    );
    card.append(head, list, foot);
    return card;
  }

  #button(className: string, text: string, onClick: () => void, label = ''): HTMLButtonElement {
    const button = element('button', className, text);
    button.type = 'button';
    if (label !== '') button.ariaLabel = label;
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      if (this.#seen?.allows(event, button)) onClick();
    });
    return button;
  }

  #open(): void {
    this.#isOpen = true;
    this.#draw();
    this.#box.querySelector<HTMLElement>('.post')?.focus({ preventScroll: true });
  }

  #close(): void {
    const within = document.activeElement === this.#host;
    this.#isOpen = false;
    this.#draw();
    if (within) this.#box.querySelector<HTMLElement>('.dot')?.focus({ preventScroll: true });
  }

  /** Says that it is gone, with the way back, and goes. */
  #hide(where: 'site' | 'everywhere', sentence: string): void {
    const actions = this.#actions;
    const view = this.#view;
    this.#run(
      actions.onHide(where, false).then(() =>
        this.#say(sentence, () =>
          this.#run(
            actions.onHide(where, true).then(() => {
              this.#isOpen = view.form === 'card';
              this.#draw();
            }),
          ),
        ),
      ),
    );
  }

  #say(sentence: string, undo?: () => void): void {
    const said = element('div', 'card said');
    const words = element('p', 'sentence', sentence);
    words.role = 'status';
    said.append(words);
    const leaving = setTimeout(() => this.stop(), TOLD);
    this.#timers.push(leaving);
    if (undo)
      said.append(
        this.#button('quiet', this.#view.words.undo, () => {
          clearTimeout(leaving);
          undo();
        }),
      );
    this.#box.replaceChildren(said);
    this.#standing.stand();
  }

  /** What cannot be done is said; the worker has the cause in its log. */
  #run(work: Promise<unknown>): void {
    work.catch(() => this.#say(this.#view.words.failed));
  }

  /** While it is dragged, or a sentence with its way back is shown, a change of the settings must not take that away. */
  get isInUse(): boolean {
    return this.#drag.isUnderWay || this.#box.querySelector('.said') !== null;
  }

  standAt(place: MarkerPlace): void {
    this.#standing.standAt(place);
  }

  get heldAt(): MarkerPlace | null {
    return this.#standing.heldAt;
  }

  get form(): MarkerForm {
    return this.#view.form;
  }

  #onKey(event: KeyboardEvent): void {
    const { target } = event;
    if (!event.isTrusted || !(target instanceof Element) || !this.#isHandle(target)) return;
    const place = this.#standing.placeBy(event.key);
    if (!place) return;
    event.preventDefault();
    event.stopPropagation();
    this.#keep(place);
  }

  #isHandle(target: Element): boolean {
    return target.closest('.dot, .head') !== null && target.closest('.close') === null;
  }

  #keep(place: MarkerPlace): void {
    this.#standing.holdAt(place);
    this.#actions
      .onPlace(this.#isOpen ? 'card' : 'dot', place)
      .catch(() => this.#say(this.#view.words.failed));
  }
}
