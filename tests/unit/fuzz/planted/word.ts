// A target with a fault behind four bytes, each of which is reached by who came past the one before: chance alone would
// need four thousand million inputs.
import { type Fuzz, textOf } from '../../../fuzz/target';

export const seeds = ['hello'];

export const fuzz: Fuzz = (data) => {
  if (data[0] === 0x6c) {
    if (data[1] === 0x6f) {
      if (data[2] === 0x63) {
        if (data[3] === 0x6b) throw new Error(`planted: ${textOf(data)}`);
      }
    }
  }
};
