// Draws highlights over a part of a document with the CSS Custom Highlight API, which does not change the document, and finds
// them again when the document changes.
//
// The highlight registry belongs to the document, so a page's own scripts can see which of its words are highlighted, in which
// colour. They see nothing else: no id, no note, no tag, and nothing of other pages.
import { findQuote } from '@/utils/anchor/find-quote';
import { fold } from '@/utils/anchor/fold';
import { type DrawnHighlight, HIGHLIGHT_COLOURS, type Placed } from '@/utils/model/highlight';
import { ReadableText } from './readable-text';

/** Milliseconds from a change of the document to the next search, so that one search covers many changes. */
const DELAY = 500;
/** Most searches because the document changed: some pages never stop changing. */
const MOST_ROUNDS = 60;
/** Milliseconds of searching after which the page gets a turn. */
const SLICE = 12;

const nameOf = (colour: DrawnHighlight['colour']) => `backlist-${colour}`;
const CHOSEN = 'backlist-chosen';

/** Whether this browser can draw highlights. */
export function canDraw(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && CSS.highlights !== undefined;
}

/** A highlight with its place in the document, and the text that stood there. */
interface Drawn {
  highlight: DrawnHighlight;
  range: Range;
  text: string;
}

export class HighlightPainter {
  readonly #root: Node;
  readonly #onPlaced: (placed: Placed[]) => void;
  #highlights: readonly DrawnHighlight[] = [];
  #ranges = new Map<number, Drawn>();
  #lost = new Set<number>();
  #round = 0;
  #rounds = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #observer: MutationObserver;

  /** @param onPlaced called after each search with the outcome for every highlight */
  constructor(root: Node, onPlaced: (placed: Placed[]) => void) {
    this.#root = root;
    this.#onPlaced = onPlaced;
    this.#observer = new MutationObserver(() => {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        if (this.#rounds < MOST_ROUNDS && this.#isStale()) void this.#place();
      }, DELAY);
    });
  }

  /** Draws these highlights instead of the previous ones. */
  set(highlights: readonly DrawnHighlight[]): Promise<void> {
    this.#highlights = highlights;
    this.#rounds = 0;
    this.#observer.disconnect();
    if (highlights.length > 0)
      this.#observer.observe(this.#root, { childList: true, characterData: true, subtree: true });
    return this.#place();
  }

  /** The highlight at a point of the window; the shortest of overlapping ones. */
  at(x: number, y: number): DrawnHighlight | null {
    let best: Drawn | null = null;
    for (const each of this.#ranges.values()) {
      const hit = [...each.range.getClientRects()].some(
        (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
      );
      if (hit && (!best || each.text.length < best.text.length)) best = each;
    }
    return best?.highlight ?? null;
  }

  /** The current range of a highlight, or null. */
  rangeOf(id: number): Range | null {
    return this.#ranges.get(id)?.range ?? null;
  }

  /** Emphasises one highlight, or none. */
  choose(id: number | null): void {
    if (!canDraw()) return;
    const range = id === null ? null : this.rangeOf(id);
    if (!range) {
      CSS.highlights.delete(CHOSEN);
      return;
    }
    const chosen = new Highlight(range);
    chosen.priority = 1;
    CSS.highlights.set(CHOSEN, chosen);
  }

  /** Removes all highlights and stops. */
  end(): void {
    this.#round += 1;
    this.#highlights = [];
    this.#ranges = new Map();
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#draw();
    this.choose(null);
  }

  /** Whether the text of a highlight has changed, or a highlight that was not found might be there now. */
  #isStale(): boolean {
    if (this.#lost.size > 0) return true;
    return [...this.#ranges.values()].some(
      ({ range, text }) => range.collapsed || !range.startContainer.isConnected || range.toString() !== text,
    );
  }

  async #place(): Promise<void> {
    this.#round += 1;
    this.#rounds += 1;
    const mine = this.#round;
    const text = new ReadableText(this.#root);
    const folded = fold(text.text);
    const ranges = new Map<number, Drawn>();
    const placed: Placed[] = [];
    let since = performance.now();
    for (const highlight of this.#highlights) {
      if (performance.now() - since > SLICE) {
        await new Promise((done) => setTimeout(done));
        since = performance.now();
        if (mine !== this.#round) return;
      }
      const { start, end, score } = findQuote(folded, highlight, highlight.madeHere);
      const range = start === null ? null : text.range(start, end);
      placed.push({ id: highlight.id, found: range !== null, score });
      if (range) ranges.set(highlight.id, { highlight, range, text: range.toString() });
    }
    this.#ranges = ranges;
    this.#lost = new Set(placed.filter(({ found }) => !found).map(({ id }) => id));
    this.#draw();
    if (placed.length > 0) this.#onPlaced(placed);
  }

  #draw(): void {
    if (!canDraw()) return;
    for (const colour of HIGHLIGHT_COLOURS) {
      const own = [...this.#ranges.values()].filter(({ highlight }) => highlight.colour === colour);
      if (own.length === 0) CSS.highlights.delete(nameOf(colour));
      else CSS.highlights.set(nameOf(colour), new Highlight(...own.map(({ range }) => range)));
    }
  }
}
