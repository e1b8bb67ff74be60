/** The keys that mark the post of a row without opening it: the same as in the reader. The sheets of keys list them from here. */
export const ROW_KEYS = { read: 'u', star: 'f', later: 'r' } as const;
