// Highlights on a web page: draws those that there are, highlights what is selected, and tells the worker what became of each.
import { selectorsOf, trimmed } from '@/utils/anchor/select-quote';
import { pageAddress } from '@/utils/core/page-address';
import { pageTitle } from '@/utils/extract/page/page-title';
import { HighlightPainter } from '@/utils/highlighting/highlight-painter';
import { ReadableText } from '@/utils/highlighting/readable-text';
import {
  type DrawnHighlight,
  type HighlightColour,
  LONGEST_QUOTE,
  type PageHighlights,
  type Placed,
} from '@/utils/model/highlight';
import { PageBar } from './page-bar';

const LONGEST_ADDRESS = 4_096;
/** Milliseconds that a page gets to finish itself before a highlight is said to be lost. */
const BUILDING = 6_000;

export type Send = (name: string, input: object) => Promise<unknown>;

/** What of a selection is text of the page itself, or null. */
function selectedRange(): Range | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const editable = range.commonAncestorContainer.parentElement?.closest(
    '[contenteditable]:not([contenteditable=false])',
  );
  return editable ? null : range;
}

export class PageHighlighter {
  readonly #bar = new PageBar();
  readonly #painter: HighlightPainter;
  readonly #end = new AbortController();
  #highlights: readonly DrawnHighlight[] = [];
  #offersBar = false;
  #asked = 0;
  #address = '';
  readonly #began = Date.now();
  readonly #send: Send;
  #lostTimer: ReturnType<typeof setTimeout> | undefined;

  /** @param send sends a message to the worker and answers its value; rejects where that refused */
  constructor(send: Send) {
    this.#send = send;
    this.#painter = new HighlightPainter(document.body, (placed) => this.#tell(placed));
    const listen = (type: string, listener: (event: Event) => void) =>
      document.addEventListener(type, listener, { signal: this.#end.signal, passive: true });
    listen('pointerup', (event) => setTimeout(() => this.offer(event)));
    listen('click', (event) => this.#onClick(event));
  }

  /** Reads the highlights of this page, and draws them. */
  async refresh(): Promise<void> {
    const address = pageAddress(location.href);
    if (address !== this.#address) await this.#painter.set([]);
    this.#address = address;
    const mine = ++this.#asked;
    const { highlights, bar, words } = (await this.#send(
      'pageHighlight.read',
      this.#page(),
    )) as PageHighlights;
    // Of several answers the last one asked for holds.
    if (mine !== this.#asked) return;
    this.#bar.words = words;
    this.#offersBar = bar;
    this.#highlights = highlights;
    await this.#painter.set(highlights);
  }

  /** Highlights what is selected, in the colour that comes first, and offers the others. */
  async highlightSelection(): Promise<void> {
    const range = selectedRange();
    if (range) await this.#highlight(range, 'yellow');
    else if (this.#bar.words) this.#bar.say(null, this.#bar.words.nothing);
  }

  /** Offers the bar for what is selected, after a pointer was let go. */
  offer(event?: Event): void {
    if (!this.#offersBar || (event && this.#bar.holds(event))) return;
    const range = selectedRange();
    if (!range || range.toString().trim() === '') return;
    this.#bar.show(range, {
      colour: null,
      onColour: (colour) => void this.#highlight(range, colour),
      onNote: () => void this.#highlight(range, 'yellow').then((id) => id !== null && this.#openNote(id)),
      onCopy: () => void navigator.clipboard.writeText(range.toString()).catch(() => this.#fail(range)),
    });
  }

  get stopped(): boolean {
    return this.#end.signal.aborted;
  }

  /** Leaves the page as if it had never been here. */
  stop(): void {
    this.#end.abort();
    clearTimeout(this.#lostTimer);
    this.#painter.end();
    this.#bar.stop();
  }

  #page(): { canonical: string | null } {
    const href = document.querySelector<HTMLLinkElement>('link[rel~=canonical i][href]')?.href ?? '';
    const isSound = href.startsWith('http') && href.length <= LONGEST_ADDRESS;
    return { canonical: isSound ? href : null };
  }

  async #highlight(range: Range, colour: HighlightColour): Promise<number | null> {
    const text = new ReadableText(document.body);
    const ends = text.offsets(range);
    const part = ends && trimmed(text.text, ...ends);
    const { words } = this.#bar;
    if (!part) {
      if (words) this.#bar.say(range, words.nothing);
      return null;
    }
    const selectors = selectorsOf(text.text, ...part);
    if (selectors.quote.exact.length > LONGEST_QUOTE) {
      if (words) this.#bar.say(range, words.tooLong);
      return null;
    }
    try {
      const title = pageTitle(document).slice(0, 1_000);
      const highlight = (await this.#send('pageHighlight.add', {
        ...this.#page(),
        title,
        colour,
        ...selectors,
      })) as DrawnHighlight;
      this.#highlights = [...this.#highlights.filter(({ id }) => id !== highlight.id), highlight];
      await this.#painter.set(this.#highlights);
      getSelection()?.removeAllRanges();
      this.#edit(highlight);
      return highlight.id;
    } catch {
      // What went wrong is in the worker's log; here it is told that nothing was kept.
      this.#fail(range);
      return null;
    }
  }

  #onClick(event: Event): void {
    if (!(event instanceof MouseEvent) || !event.isTrusted || event.button !== 0 || this.#bar.holds(event))
      return;
    if (
      event.target instanceof Element &&
      event.target.closest('a[href],button,summary,input,textarea,select,label')
    )
      return;
    if (selectedRange() || this.#hasMoved()) return;
    const highlight = this.#painter.at(event.clientX, event.clientY);
    if (highlight) this.#edit(highlight);
  }

  /** The bar of a highlight: its colour, its note in the panel, its deletion. */
  #edit(highlight: DrawnHighlight): void {
    const range = this.#painter.rangeOf(highlight.id);
    if (!range) return;
    const own = { ...this.#page(), id: highlight.id };
    const tried = (work: Promise<unknown>) =>
      void work.then(() => this.refresh()).catch(() => this.#fail(range));
    this.#bar.show(range, {
      colour: highlight.colour,
      onColour: (colour) => tried(this.#send('pageHighlight.colour', { ...own, colour })),
      onNote: () => this.#openNote(highlight.id),
      onRemove: () =>
        tried(
          this.#send('pageHighlight.remove', { ...own, undo: false }).then(() => {
            const { words } = this.#bar;
            if (words)
              this.#bar.say(range, words.removed, () =>
                tried(this.#send('pageHighlight.remove', { ...own, undo: true })),
              );
          }),
        ),
    });
  }

  #openNote(id: number): void {
    this.#send('pageHighlight.note', { ...this.#page(), id }).catch(() =>
      this.#fail(this.#painter.rangeOf(id)),
    );
  }

  #fail(range: Range | null): void {
    if (this.#bar.words) this.#bar.say(range, this.#bar.words.failed);
  }

  /** An app may show another page by now, whose highlights are others. */
  #hasMoved(): boolean {
    if (pageAddress(location.href) === this.#address) return false;
    this.refresh().catch(() => this.stop());
    return true;
  }

  /** Says what was found; what was not only once the page has had time to become whole. */
  #tell(placed: readonly Placed[]): void {
    clearTimeout(this.#lostTimer);
    if (this.#hasMoved()) return;
    const found = placed.filter((each) => each.found);
    const lost = placed.filter((each) => !each.found);
    const say = (results: readonly Placed[]) => {
      if (results.length === 0) return;
      // The next visit says it again.
      this.#send('pageHighlight.placed', { ...this.#page(), placed: results }).catch(() => this.stop());
    };
    say(found);
    this.#lostTimer = setTimeout(() => say(lost), Math.max(0, this.#began + BUILDING - Date.now()));
  }
}
