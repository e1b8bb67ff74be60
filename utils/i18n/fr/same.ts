// French: what is the same as in English, and why.
import type { Key } from '../translate';

const WORD = 'the French word is the same';

export const same = {
  'list.group.source': WORD,
  'list.source': WORD,
  'highlight.bar.note': WORD,
  'highlight.note': WORD,
  'highlights.source': WORD,
  'options.amount.normal': WORD,
  'options.about.version': WORD,
  'post.original': WORD,
  'reader.leading.normal': WORD,
  'reader.paper.theme': WORD,
  'reader.images.unnamed': WORD,
  'reader.images.all': WORD,
  'reader.note': WORD,
  'options.sources': WORD,
  'storage.source': WORD,
  'sources.heading': WORD,
  'sources.add.hint': 'an address',
  'sources.site': WORD,
  'transfer.import': WORD,
  'transfer.sources': WORD,
  'transfer.export': WORD,
  'panel.sources': WORD,
} satisfies Partial<Record<Key, string>>;
