// What is held by a weak reference alone stays until the event loop turns, as V8 keeps its target for the turn at hand.
import type { Fuzz } from '../../../fuzz/target';

export const seeds = ['a'];
let last: WeakRef<number[]>;

export const fuzz: Fuzz = () => {
  last = new WeakRef(new Array<number>(20_000).fill(0));
  if (last.deref() === undefined) throw new Error('it is gone at once');
};
