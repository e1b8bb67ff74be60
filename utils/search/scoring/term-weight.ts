// What a term counts: by how often it stands in a text, and by how rare it is in the archive.

/** 1 + ln(n) for the frequencies that occur, and 0 for 0. */
export const DAMPED = Float32Array.from({ length: 1_024 }, (_, n) => (n === 0 ? 0 : 1 + Math.log(n)));

/** How much more a term counts that occurs `frequency` times: 1 + ln. */
export function damped(frequency: number): number {
  return frequency < DAMPED.length && Number.isInteger(frequency)
    ? (DAMPED[frequency] as number)
    : 1 + Math.log(frequency);
}

/** How much rarity counts: more than BM25 gives it. */
export const IDF_POWER = 1.3;
/** RARITY has so many steps for each 1 of an inverse document frequency, which of 400 million posts is below 20. */
export const RARITY_STEPS = 64;
export const RARITY = Float32Array.from(
  { length: 20 * RARITY_STEPS },
  (_, n) => (n / RARITY_STEPS) ** IDF_POWER,
);

/** An inverse document frequency to the power of IDF_POWER, from a table, as it is asked for a million times a query. */
export function rarityOf(idf: number): number {
  return RARITY[(idf * RARITY_STEPS + 0.5) | 0] ?? idf ** IDF_POWER;
}

/** Terms of a text that is as short as an abstract. */
const ABSTRACT = 100;

/** How short a text of so many terms is: 1 for none, a half for an abstract, near 0 for a long article. */
export const brevity = (terms: number): number => 1 / (1 + terms / ABSTRACT);
