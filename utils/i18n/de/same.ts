// German: what is the same as in English, and why.
import type { Key } from '../translate';

const WORD = 'the German word is the same';
const SYMBOL = 'a sign or unit';

export const same = {
  'options.amount.normal': WORD,
  'options.about.version': WORD,
  'folder.passphrase': WORD,
  'post.original': WORD,
  'reader.leading.normal': WORD,
  'reader.measure.normal': WORD,
  'reader.paper.theme': WORD,
  'reader.paper.sepia': WORD,
  'keys.name.escape': 'what stands on the key',
  'privacy.origin': WORD,
  'source.feed': WORD,
  'source.history.offline': WORD,
  'source.history.part.offline': WORD,
  'source.history.bytes': SYMBOL,
  'source.history.seconds': SYMBOL,
  'attempt.offline': WORD,
  'sources.add.hint': 'an address',
  'transfer.import': WORD,
  'transfer.export': WORD,
} satisfies Partial<Record<Key, string>>;
