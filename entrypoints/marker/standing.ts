// Where the sign stands on a page: where the reader put it there, or where the page leaves room.
import type { MarkerPlace } from '@/utils/model/marker';
import { type Corner, cornerAt, freePlace, isTakenByPage, type Size } from './place';

/** Share of the window's height that an arrow key moves it by. */
const STEP = 0.1;

const windowSize = (): Size => ({ width: document.documentElement.clientWidth, height: innerHeight });

export class Standing {
  readonly #host: HTMLElement;
  readonly #box: HTMLElement;
  #place: MarkerPlace;
  /** Where the reader has put it in this page: it stays there. Null while it stands by itself. */
  heldAt: MarkerPlace | null;

  /**
   * @param host is moved
   * @param box what is seen of it
   * @param place where the reader's signs stand otherwise
   */
  constructor(host: HTMLElement, box: HTMLElement, place: MarkerPlace, heldAt: MarkerPlace | null) {
    this.#host = host;
    this.#box = box;
    this.#place = place;
    this.heldAt = heldAt;
  }

  /** Goes to where the reader put it in another page, unless it was put somewhere in this one. */
  standAt(place: MarkerPlace): void {
    this.#place = place;
    this.stand();
  }

  holdAt(place: MarkerPlace): void {
    this.heldAt = place;
    this.stand();
  }

  /** The place to which an arrow key moves it; undefined for any other key. */
  placeBy(key: string): MarkerPlace | undefined {
    const { side, at } = this.heldAt ?? this.#place;
    switch (key) {
      case 'ArrowLeft':
        return { side: 'left', at };
      case 'ArrowRight':
        return { side: 'right', at };
      case 'ArrowUp':
        return { side, at: Math.max(0, at - STEP) };
      case 'ArrowDown':
        return { side, at: Math.min(1, at + STEP) };
      default:
        return undefined;
    }
  }

  /** Stands at its place, or where the page leaves room. */
  stand(): void {
    const { width, height } = this.#box.getBoundingClientRect();
    const size = { width, height };
    const view = windowSize();
    const place =
      this.heldAt ??
      freePlace(this.#place, size, view, (corner) => isTakenByPage(corner, size, view, this.#host));
    this.put(cornerAt(place, size, view));
  }

  put({ left, top }: Corner): void {
    this.#host.style.setProperty('left', `${left}px`, 'important');
    this.#host.style.setProperty('top', `${top}px`, 'important');
  }
}
