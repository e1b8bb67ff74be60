// What an input reached, out of V8's block coverage (https://v8.dev/blog/javascript-code-coverage). V8 tells of a function
// its whole range and those parts that ran another number of times than what is around them: a block that ran as often as
// its function is not named. So the places of all blocks that were ever named are remembered, and looked up each time.

export interface CoveredRange {
  startOffset: number;
  endOffset: number;
  count: number;
}

/** The ranges of a function, the outer before the inner, as V8 tells them. */
export interface CoveredFunction {
  ranges: readonly CoveredRange[];
}

export class Coverage {
  /** Where blocks begin, by where their function begins. */
  readonly #blocks = new Map<number, Set<number>>();

  /** The places that ran, each with how often, in powers of two (as AFL and libFuzzer count). */
  placesIn(functions: readonly CoveredFunction[]): { place: number; often: number }[] {
    return functions.flatMap(({ ranges }) => {
      const [whole] = ranges;
      if (!whole || whole.count === 0) return [];
      const known = this.#blocks.get(whole.startOffset) ?? new Set();
      this.#blocks.set(whole.startOffset, known);
      for (const { startOffset } of ranges) known.add(startOffset);
      return countsAt([...known], ranges).flatMap(([place, count]) =>
        count > 0 ? [{ place, often: Math.floor(Math.log2(count)) }] : [],
      );
    });
  }
}

/** How often each place ran: what the innermost range around it says. */
function countsAt(places: number[], ranges: readonly CoveredRange[]): [place: number, count: number][] {
  const around: CoveredRange[] = [];
  let next = 0;
  return places
    .sort((a, b) => a - b)
    .map((place) => {
      for (let range = ranges[next]; range && range.startOffset <= place; range = ranges[next]) {
        leave(around, range.startOffset);
        around.push(range);
        next += 1;
      }
      leave(around, place);
      return [place, around.at(-1)?.count ?? 0];
    });
}

/** Takes the ranges off the stack that end before a place. */
function leave(around: CoveredRange[], place: number): void {
  while ((around.at(-1)?.endOffset ?? Infinity) <= place) around.pop();
}
