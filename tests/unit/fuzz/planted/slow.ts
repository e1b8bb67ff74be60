// A target over which each input takes a while.
import type { Fuzz } from '../../../fuzz/target';

export const seeds = ['slow'];

export const fuzz: Fuzz = () => {
  const end = performance.now() + 10;
  while (performance.now() < end);
};
