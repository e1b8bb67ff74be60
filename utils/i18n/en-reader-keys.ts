// English: the keys of the reader, in its own sheet and in the settings.
import type { Message } from './catalogue';

export const enReaderKeys = {
  'keys.highlight': 'Highlight what is selected',
  'keys.older': 'Next in the publication, older',
  'keys.newer': 'Previous in the publication, newer',
  'keys.original': 'Open the original page',
  'keys.star': 'Star, or take the star away',
  'keys.unread': 'Mark as unread',
  'keys.outline': 'Unfold or fold the outline',
  'keys.set': 'How posts are set',
  'keys.images': 'Show the images of this post',
  'keys.aloud': 'Read aloud, pause',
  'keys.sentenceBack': 'Sentence before, while reading aloud',
  'keys.sentenceOn': 'Next sentence, while reading aloud',
  'keys.tab': 'Open in a tab',
  'keys.help': 'These keys',
  'keys.back': 'Back to where you came from',
  'keys.delete': 'Delete this post',
  'keys.name.escape': 'Esc',
  'keys.name.delete': 'Del',
} as const satisfies Record<string, Message>;
