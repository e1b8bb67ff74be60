// A target that does not end over one input.
import type { Fuzz } from '../../../fuzz/target';

export const seeds = ['ends', 'ever'];

export const fuzz: Fuzz = (data) => {
  while (data.length === 4 && data[1] === 0x76);
};
