// English: where the texts of posts come from, full text, and the source of saved pages.
import type { Message } from '../catalogue';

export const enTexts = {
  'saved.explain':
    'Pages that you saved with the toolbar button, the context menu or the keyboard. Nobody is asked for news of them.',
  'texts.label': 'Which text is shown',
  'texts.now.feed': 'Text from the feed',
  'texts.now.page': 'Text from its page',
  'texts.now.tab': 'Text as you saw it',
  'texts.older': 'An older one, kept on {day}',
  'texts.other.feed': 'From the feed',
  'texts.other.page': 'From its page',
  'texts.other.tab': 'As you saw it',
  'texts.words': { one: '{count} word', other: '{count} words' },
  'texts.viewing': 'This text is kept beside the one in use, which look-up and related posts go by.',
  'texts.use': 'Use this text',
  'texts.used': 'This text is in use now.',
  'texts.coming': 'The text is being fetched from its page…',
  'texts.missing':
    'Only the address of this page was kept. Fetch its text, or open it and save it from there.',
  'texts.failed': 'Its page could not be read.',
  'texts.fetch': 'Fetch its text',
  'fullText.heading': 'Full text',
  'fullText.choice': 'Texts of its posts',
  'fullText.choice.explain':
    'Some feeds give the beginning of a post and a link. Then Backlist can read the rest on the post’s own page, and keeps the longer one.',
  'fullText.on': 'In full where its feed cuts them',
  'fullText.off': 'As its feed gives them',
  'fullText.none': 'None of its posts was found to be cut.',
  'fullText.reading': {
    one: '{count} page waits to be read, the newest first.',
    other: '{count} pages wait to be read, the newest first.',
  },
  'fullText.label': 'Progress of the full text',
  'fullText.read': {
    one: '{count} page was read; {better} had more than the feed.',
    other: '{count} pages were read; {better} had more than the feed.',
  },
  'fullText.fruitless': 'Its pages have no more than its feed, so no further ones are read.',
  'fullText.again': 'Try again',
  'fullText.barred': {
    one: '{count} post is on {host}, to which Backlist has no access.',
    other: '{count} posts are on {host}, to which Backlist has no access.',
  },
  'fullText.allow': 'Allow {host}',
} as const satisfies Record<string, Message>;
