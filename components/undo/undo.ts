// What was done on this screen and can be taken back: the last of it is offered by the notice at the screen's foot.
import { signal } from '@preact/signals';
import { BIN_TIME } from '@/utils/model/post';

/** How long something is offered to be taken back, in milliseconds: as long as a deletion can be. */
const OFFERED = BIN_TIME;

export interface Undoable {
  /** What was done, in a sentence. */
  words: string;
  /** Takes it back; fails with what kept it from that. */
  undo(): Promise<unknown>;
  /** What is said once it was taken back. */
  undone: string;
  /** Whether the button that takes it back is to be focused: what had the focus is gone. */
  focus?: boolean;
}

/** The last thing that was done comes last. */
export const undoables = signal<readonly Undoable[]>([]);

/** No longer offers one of them. */
export function withdraw(gone: Undoable): void {
  undoables.value = undoables.value.filter((each) => each !== gone);
}

/** Offers to take something back, in place of one that it goes on with. */
export function offerUndo(done: Undoable, insteadOf?: Undoable): void {
  undoables.value = [...undoables.value.filter((each) => each !== insteadOf), done];
  setTimeout(() => withdraw(done), OFFERED);
}
