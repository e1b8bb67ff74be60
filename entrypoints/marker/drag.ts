// Drags the marker: from a press that moves far enough to the nearest place at the drop.
import type { MarkerPlace } from '@/utils/model/marker';
import { type Corner, placeAt } from './place';

/** Pixels of movement that are still a click. */
const SLACK = 5;

interface DragHandlers {
  mayStart(event: PointerEvent): boolean;
  onMove(corner: Corner): void;
  onDrop(place: MarkerPlace): void;
}

/** Where the pointer went down, and where the marker stood then. */
interface Press {
  x: number;
  y: number;
  left: number;
  top: number;
}

export class Drag {
  #from: Press | null = null;
  #moved = false;
  readonly #box: HTMLElement;
  readonly #handlers: DragHandlers;

  /** @param signal ends it */
  constructor(box: HTMLElement, signal: AbortSignal, handlers: DragHandlers) {
    this.#box = box;
    this.#handlers = handlers;
    box.addEventListener('pointerdown', (event) => this.#start(event), { signal });
    // On the window, because the first move of a fast mouse is already outside of the marker. Capturing the pointer at the press
    // would redirect the click of a simple press from the button to the marker.
    const listen = (
      type: 'pointermove' | 'pointerup' | 'pointercancel',
      listener: (event: PointerEvent) => void,
    ) =>
      window.addEventListener(type, (event) => event.isTrusted && listener(event), { signal, capture: true });
    listen('pointermove', (event) => this.#move(event));
    // The place of the drop counts even without moves before it: a busy browser skips moves.
    listen('pointerup', (event) => {
      this.#move(event);
      this.#drop();
    });
    listen('pointercancel', () => this.#drop());
    // The click at the end of a drag does not count.
    box.addEventListener(
      'click',
      (event) => {
        if (this.#moved) event.stopPropagation();
        this.#moved = false;
      },
      { signal, capture: true },
    );
  }

  /** From the press on. */
  get isUnderWay(): boolean {
    return this.#from !== null;
  }

  #start(event: PointerEvent): void {
    this.#moved = false;
    if (event.button !== 0 || !this.#handlers.mayStart(event)) return;
    const { left, top } = this.#box.getBoundingClientRect();
    this.#from = { x: event.clientX, y: event.clientY, left, top };
  }

  #corner({ x, y, left, top }: Press, event: PointerEvent): Corner {
    return { left: left + event.clientX - x, top: top + event.clientY - y };
  }

  #move(event: PointerEvent): void {
    if (!this.#from) return;
    const far = Math.hypot(event.clientX - this.#from.x, event.clientY - this.#from.y) > SLACK;
    if (!this.#moved && !far) return;
    if (!this.#moved) this.#box.setPointerCapture(event.pointerId);
    this.#moved = true;
    this.#handlers.onMove(this.#corner(this.#from, event));
  }

  #drop(): void {
    if (this.#from && this.#moved) {
      const { left, top, width, height } = this.#box.getBoundingClientRect();
      const view = { width: document.documentElement.clientWidth, height: innerHeight };
      this.#handlers.onDrop(placeAt({ left, top }, { width, height }, view));
    }
    this.#from = null;
  }
}
