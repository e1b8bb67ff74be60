// Ranges of compound keys.

/**
 * All keys that begin with these parts: the posts of a source, the blocks of a segment. An array sorts
 * after every number and string (Indexed Database API, "compare two keys").
 */
export const beginningWith = (...parts: readonly (number | string)[]): IDBKeyRange =>
  IDBKeyRange.bound([...parts], [...parts, []]);
