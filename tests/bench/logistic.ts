// Logistic regression with a ridge, by Newton's method (McCullagh and Nelder, "Generalized Linear Models", 1989).

/** What is known of one case, whether it is one, and how much it counts. */
export interface Case {
  signs: readonly number[];
  right: boolean;
  weight: number;
}

export interface Rule {
  weights: readonly number[];
  bias: number;
}

const ROUNDS = 30;
/** A step shorter than this moves nothing. */
const SHORTEST = 1e-6;
/** How dear large weights are, of signs that were brought to a deviation of 1. */
const RIDGE = 0.005;

/** Solves matrix · x = side by elimination; both are used up. */
function solve(matrix: Float64Array[], side: Float64Array): Float64Array {
  const at = (row: number, column: number): number => matrix[row]?.[column] ?? 0;
  const size = side.length;
  for (let pivot = 0; pivot < size; pivot++) {
    for (let row = pivot + 1; row < size; row++) {
      const share = at(row, pivot) / at(pivot, pivot);
      for (let column = pivot; column < size; column++)
        (matrix[row] as Float64Array)[column] = at(row, column) - share * at(pivot, column);
      side[row] = (side[row] as number) - share * (side[pivot] as number);
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    let rest = side[row] as number;
    for (let column = row + 1; column < size; column++) rest -= at(row, column) * (side[column] as number);
    side[row] = rest / at(row, row);
  }
  return side;
}

/** Mean and deviation of each sign. */
function scaleOf(cases: readonly Case[], size: number): { mean: number; deviation: number }[] {
  return Array.from({ length: size }, (_, n) => {
    const values = cases.map(({ signs }) => signs[n] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return { mean, deviation: Math.sqrt(variance) || 1 };
  });
}

export const sureness = ({ weights, bias }: Rule, signs: readonly number[]): number =>
  1 / (1 + Math.exp(-signs.reduce((sum, sign, n) => sum + sign * (weights[n] ?? 0), bias)));

/** The rule that tells right cases from wrong ones best. */
export function fitLogistic(cases: readonly Case[]): Rule {
  const size = cases[0]?.signs.length ?? 0;
  const scale = scaleOf(cases, size);
  const all = cases.reduce((sum, { weight }) => sum + weight, 0);
  const rows = cases.map(({ signs, right, weight }) => ({
    // The last one stands for the bias.
    values: Float64Array.from([
      ...scale.map(({ mean, deviation }, n) => ((signs[n] ?? 0) - mean) / deviation),
      1,
    ]),
    right: Number(right),
    weight: weight / all,
  }));
  const found = new Float64Array(size + 1);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = Float64Array.from(found, (weight, n) => (n < size ? -RIDGE * weight : 0));
    const curve = Array.from(found, (_, n) =>
      new Float64Array(size + 1).fill(n < size ? RIDGE : 1e-9, n, n + 1),
    );
    for (const { values, right, weight } of rows) {
      const sure =
        1 / (1 + Math.exp(-values.reduce((sum, value, n) => sum + value * (found[n] as number), 0)));
      values.forEach((value, n) => {
        slope[n] = (slope[n] as number) + weight * (right - sure) * value;
        const row = curve[n] as Float64Array;
        for (let m = 0; m <= size; m++)
          row[m] = (row[m] as number) + weight * sure * (1 - sure) * value * (values[m] as number);
      });
    }
    const step = solve(curve, slope);
    step.forEach((by, n) => {
      found[n] = (found[n] as number) + by;
    });
    if (step.every((by) => Math.abs(by) < SHORTEST)) break;
  }
  const weights = scale.map(({ deviation }, n) => (found[n] as number) / deviation);
  const bias = scale.reduce((sum, { mean }, n) => sum - mean * (weights[n] as number), found[size] as number);
  return { weights, bias };
}
