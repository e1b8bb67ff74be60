// Arabic: what is the same as in English, and why.
import type { Key } from '../translate';

export const same = {
  'keys.name.escape': 'what stands on the key',
  'keys.name.delete': 'what stands on the key',
  'sources.add.hint': 'an address',
} satisfies Partial<Record<Key, string>>;
