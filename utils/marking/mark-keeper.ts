// Keeps marks drawn in a part of a document, by the CSS Custom Highlight API: the document itself is not touched. Where it
// changes, they are searched for again.
//
// The registry of highlights belongs to the document, so a page's own scripts can see which of its words are marked, and in
// which colour. They see nothing else: no id, no note, no tag, and nothing of other pages.
import { findQuote } from '@/utils/anchor/find-quote';
import { fold } from '@/utils/anchor/fold';
import { HIGHLIGHT_COLOURS, type Mark, type Placed } from '@/utils/model/highlight';
import { ReadableText } from './readable-text';

/** Milliseconds that a change of the document may go on before the marks are searched for again. */
const STILL = 500;
/** How often marks are searched for because the document changes; some pages never cease to. */
const MOST_ROUNDS = 60;
/** A stretch of searching ends after this time, in milliseconds, so that the page answers in between. */
const STRETCH = 12;

const nameOf = (colour: Mark['colour']) => `backlist-${colour}`;
const CHOSEN = 'backlist-chosen';

/** Whether this browser can draw marks. */
export function canMark(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && CSS.highlights !== undefined;
}

export class MarkKeeper {
  private readonly root: Node;
  private readonly onPlaced: (placed: Placed[]) => void;
  private marks: readonly Mark[] = [];
  private ranges = new Map<number, { mark: Mark; range: Range; text: string }>();
  private lost = new Set<number>();
  private round = 0;
  private rounds = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly observer: MutationObserver;

  /** `onPlaced` is told what became of all marks each time they were searched for. */
  constructor(root: Node, onPlaced: (placed: Placed[]) => void) {
    this.root = root;
    this.onPlaced = onPlaced;
    this.observer = new MutationObserver(() => {
      this.timer ??= setTimeout(() => {
        this.timer = undefined;
        if (this.rounds < MOST_ROUNDS && this.isStale()) void this.place();
      }, STILL);
    });
  }

  /** Draws these marks instead of those before. */
  set(marks: readonly Mark[]): Promise<void> {
    this.marks = marks;
    this.rounds = 0;
    this.observer.disconnect();
    if (marks.length > 0)
      this.observer.observe(this.root, { childList: true, characterData: true, subtree: true });
    return this.place();
  }

  /** The mark at a point of the window, the shortest where several lie over one another. */
  at(x: number, y: number): Mark | null {
    let best: { mark: Mark; text: string } | null = null;
    for (const each of this.ranges.values()) {
      const hit = [...each.range.getClientRects()].some(
        (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
      );
      if (hit && (!best || each.text.length < best.text.length)) best = each;
    }
    return best?.mark ?? null;
  }

  /** Where a mark stands now, or null. */
  rangeOf(id: number): Range | null {
    return this.ranges.get(id)?.range ?? null;
  }

  /** Makes one mark stand out among the others, or none. */
  choose(id: number | null): void {
    if (!canMark()) return;
    const range = id === null ? null : this.rangeOf(id);
    if (!range) {
      CSS.highlights.delete(CHOSEN);
      return;
    }
    const chosen = new Highlight(range);
    chosen.priority = 1;
    CSS.highlights.set(CHOSEN, chosen);
  }

  /** Draws nothing any more. */
  end(): void {
    this.round += 1;
    this.marks = [];
    this.ranges = new Map();
    this.observer.disconnect();
    clearTimeout(this.timer);
    this.draw();
    this.choose(null);
  }

  /** Whether a mark's words were taken away or changed under it, or one that was lost may have come. */
  private isStale(): boolean {
    if (this.lost.size > 0) return true;
    return [...this.ranges.values()].some(
      ({ range, text }) => range.collapsed || !range.startContainer.isConnected || range.toString() !== text,
    );
  }

  private async place(): Promise<void> {
    this.round += 1;
    this.rounds += 1;
    const mine = this.round;
    const text = new ReadableText(this.root);
    const folded = fold(text.text);
    const ranges: typeof this.ranges = new Map();
    const placed: Placed[] = [];
    let since = performance.now();
    for (const mark of this.marks) {
      if (performance.now() - since > STRETCH) {
        await new Promise((done) => setTimeout(done));
        since = performance.now();
        if (mine !== this.round) return;
      }
      const { start, end, score } = findQuote(folded, mark, mark.madeHere);
      const range = start === null ? null : text.range(start, end);
      placed.push({ id: mark.id, found: range !== null, score });
      if (range) ranges.set(mark.id, { mark, range, text: range.toString() });
    }
    this.ranges = ranges;
    this.lost = new Set(placed.filter(({ found }) => !found).map(({ id }) => id));
    this.draw();
    if (placed.length > 0) this.onPlaced(placed);
  }

  private draw(): void {
    if (!canMark()) return;
    for (const colour of HIGHLIGHT_COLOURS) {
      const own = [...this.ranges.values()].filter(({ mark }) => mark.colour === colour);
      if (own.length === 0) CSS.highlights.delete(nameOf(colour));
      else CSS.highlights.set(nameOf(colour), new Highlight(...own.map(({ range }) => range)));
    }
  }
}
