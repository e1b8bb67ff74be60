// A target that stands still in the middle, and not over any input: as on a machine that does other things.
import type { Fuzz } from '../../../fuzz/target';

export const seeds = ['busy'];

let tried = 0;
export const fuzz: Fuzz = () => {
  tried += 1;
  while (tried > 20);
};
