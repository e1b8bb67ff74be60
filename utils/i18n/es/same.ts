// Spanish: what is the same as in English, and why.
import type { Key } from '../translate';

const WORD = 'the Spanish word is the same';

export const same = {
  'post.original': WORD,
  'reader.leading.normal': WORD,
  'reader.measure.normal': WORD,
  'reader.paper.theme': WORD,
  'reader.paper.sepia': WORD,
  'keys.name.escape': 'what stands on the key',
  'source.feed': WORD,
  'attempt.http-status': WORD,
  'sources.add.hint': 'an address',
} satisfies Partial<Record<Key, string>>;
