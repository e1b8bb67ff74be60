// English: the view in which the archive is looked up.
import type { Message } from '../catalogue';

export const enLookup = {
  'lookup.heading': 'Look up',
  'lookup.label': 'Look up in the archive',
  'lookup.hint': 'A word, a phrase, a question',
  'lookup.order': 'Order',
  'lookup.order.relevance': 'Best first',
  'lookup.order.date': 'Newest first',
  'lookup.unfit.next': 'Try fewer filters, or a wider span of time.',
  'lookup.empty': 'Find the passages of the archive that speak of something.',
  'lookup.empty.filters': 'Words alone find posts that have all of them. These narrow the result:',
  'lookup.empty.more': 'You can also select words on any page, right-click, and look them up from there.',
} as const satisfies Record<string, Message>;
