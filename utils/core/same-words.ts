/** Whether two titles say the same, whatever their case and punctuation. */
export const sameWords = (a: string, b: string): boolean =>
  a.localeCompare(b, undefined, { sensitivity: 'base', ignorePunctuation: true }) === 0;
