// English: what a look-up found, in popup and panel.
import type { Message } from '../catalogue';

export const enFound = {
  'popup.find.results': 'Results',
  'lookup.clear': 'Clear',
  'lookup.total': { one: '{count} post speaks of it', other: '{count} posts speak of it' },
  'lookup.fit': { one: '{count} post fits', other: '{count} posts fit' },
  'lookup.newest': { one: 'The newest that fits', other: 'The newest {count} that fit' },
  'lookup.hint.quote': 'The quotation mark in {part} is never closed: it was searched as plain words.',
  'lookup.hint.date': '{part} was searched as plain words: a date is written as 2023, 2023-05 or 2023-05-17.',
  'lookup.hint.state': '{part} was searched as plain words: a post is unread, read or starred.',
  'lookup.hint.place': '{part} was searched as plain words: the one place is the title, in:title.',
  'lookup.hint.empty':
    '{part} was searched as plain words: a name belongs behind the colon, without a space.',
  'lookup.hint.minus':
    '{part} was searched as plain words: a minus goes before words, source, tag, author and is.',
  'lookup.hint.operator':
    '{part} was searched as plain words: only source, tag, author, before, after, is and in narrow a result.',
  'lookup.hint.wordless':
    '{part} has no word that can be searched: words like “the” stand in every post, and signs are left out.',
  'lookup.hint.long': 'Only the words up to “{part}” were searched.',
  'lookup.any': {
    one: 'No post has all of these words. {count} has some of them.',
    other: 'No post has all of these words. {count} have some of them.',
  },
  'lookup.least': { one: 'At least {count} post speaks of it', other: 'At least {count} posts speak of it' },
  'lookup.corrected': 'Searched for “{searched}” instead of “{typed}”.',
  'lookup.none': 'Nothing in the archive speaks of “{query}”.',
  'lookup.unfit': 'No post of the archive fits.',
  'lookup.none.next': 'Try fewer or more general words.',
} as const satisfies Record<string, Message>;
