// Portuguese: what is the same as in English, and why.
import type { Key } from '../translate';

const WORD = 'the Portuguese word is the same';

export const same = {
  'options.amount.normal': WORD,
  'post.original': WORD,
  'reader.leading.normal': WORD,
  'reader.measure.normal': WORD,
  'reader.paper.theme': WORD,
  'keys.name.escape': 'what stands on the key',
  'keys.name.delete': 'what stands on the key',
  'source.feed': WORD,
  'source.history.status': WORD,
  'sources.add.hint': 'an address',
  'sources.site': WORD,
} satisfies Partial<Record<Key, string>>;
