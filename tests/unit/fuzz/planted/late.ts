// A target that takes longer to load than an input may take.
import type { Fuzz } from '../../../fuzz/target';

export const seeds = ['late'];

const loaded = performance.now() + 3_000;
while (performance.now() < loaded);

export const fuzz: Fuzz = () => undefined;
