// A target that takes memory without end over one input.
import { type Fuzz, textOf } from '../../../fuzz/target';

export const seeds = ['some', 'more'];

export const fuzz: Fuzz = (data) => {
  const held: number[][] = [];
  while (textOf(data) === 'more') held.push(new Array(100_000).fill(held.length));
};
