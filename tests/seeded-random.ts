// Random numbers that are the same in every run.

/** Mulberry32: numbers from 0 to below 1 that depend on the seed alone. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Makes `crypto` draw by a seed, for the names and nonces that order files and break ties.
 * @returns restores the real one
 */
export function seedCrypto(seed: number): () => void {
  const random = seededRandom(seed);
  const own = {
    getRandomValues: crypto.getRandomValues.bind(crypto),
    randomUUID: crypto.randomUUID.bind(crypto),
  };
  Object.assign(crypto, {
    getRandomValues<T extends ArrayBufferView>(into: T): T {
      const bytes = new Uint8Array(into.buffer, into.byteOffset, into.byteLength);
      bytes.forEach((_, n) => {
        bytes[n] = Math.floor(random() * 256);
      });
      return into;
    },
    randomUUID: () => `${Math.floor(random() * 2 ** 48)}-0-0-0-${Math.floor(random() * 2 ** 48)}`,
  });
  return () => Object.assign(crypto, own);
}
