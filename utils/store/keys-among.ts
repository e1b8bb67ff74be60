// Which of many keys there are, for batches of which most are new.
import { mapConcurrently } from './map-concurrently';

/** Parts that a range is looked at in, once it is known to hold something. */
const PARTS = 4;

/**
 * Those of some texts under which a store or an index has a key. One request tells of all texts between two that there is none,
 * so that a thousand new ones take one request, and a thousand known ones a third more than themselves.
 * @param keyOf must sort as the texts do
 */
export async function keysAmong(
  texts: Iterable<string>,
  where: { getKey(range: IDBKeyRange): Promise<unknown> },
  keyOf: (text: string) => IDBValidKey = (text) => text,
): Promise<Set<string>> {
  const found = new Set<string>();
  // By code units, as the database sorts them.
  let parts = [[...new Set(texts)].sort()].filter(({ length }) => length > 0);
  while (parts.length > 0) {
    const held = await mapConcurrently(parts, async (part) => {
      const range = IDBKeyRange.bound(keyOf(part[0] ?? ''), keyOf(part.at(-1) ?? ''));
      return (await where.getKey(range)) !== undefined;
    });
    parts = parts.flatMap((part, n) => {
      if (!held[n]) return [];
      if (part.length === 1) found.add(part[0] ?? '');
      const size = Math.ceil(part.length / PARTS);
      const starts = part.length === 1 ? [] : Array.from({ length: PARTS }, (_, k) => k * size);
      return starts.flatMap((at) => (at < part.length ? [part.slice(at, at + size)] : []));
    });
  }
  return found;
}
