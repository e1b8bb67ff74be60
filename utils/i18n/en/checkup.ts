// English: the checkup of the archive, in the settings.
import type { Message } from '../catalogue';

export const enCheckup = {
  'checkup.heading': 'Is everything there?',
  'checkup.explain':
    'Each time the browser starts, Backlist looks through the archive, a little at a time, mends what it can, and tells of the rest here.',
  'checkup.never': 'Not looked through yet.',
  'checkup.last': 'Looked through {when}.',
  'checkup.sound': 'All is there and fits together.',
  'checkup.now': 'Check the archive',
  'checkup.running': 'Looking through the archive',
  'checkup.progress': { one: '{done} of {count} row', other: '{done} of {count} rows' },
  'checkup.mended': 'Mended',
  'checkup.open': 'For you to decide',
  'checkup.text-back': {
    one: '{count} post had lost its text and has another one of it again.',
    other: '{count} posts had lost their texts and have other ones of them again.',
  },
  'checkup.text-asked': {
    one: 'The text of {count} post was gone. Its feed and page are read again for it.',
    other: 'The texts of {count} posts were gone. Their feeds and pages are read again for them.',
  },
  'checkup.post-back': {
    one: '{count} post was gone and was made again from what was kept of it.',
    other: '{count} posts were gone and were made again from what was kept of them.',
  },
  'checkup.index': {
    one: 'The search index was damaged in {count} place, which is built again.',
    other: 'The search index was damaged in {count} places, which are built again.',
  },
  'checkup.rows': {
    one: '{count} left-over of things that are gone was cleared away.',
    other: '{count} left-overs of things that are gone were cleared away.',
  },
  'checkup.highlights': {
    one: '{count} highlight belongs to its post again.',
    other: '{count} highlights belong to their posts again.',
  },
  'checkup.sources': {
    one: '{count} post had no source any more. It stands among the sources that are kept.',
    other: '{count} posts had no source any more. They stand among the sources that are kept.',
  },
  'checkup.jobs': {
    one: '{count} piece of background work was put right.',
    other: '{count} pieces of background work were put right.',
  },
  'checkup.counters': {
    one: '{count} counter was put right.',
    other: '{count} counters were put right.',
  },
  'checkup.text-lost': {
    one: 'The text of {count} post is gone, and there is no address to ask for it.',
    other: 'The texts of {count} posts are gone, and there are no addresses to ask for them.',
  },
  'checkup.text-lost.next': 'If you have a backup, import it: it puts back what is missing.',
  'checkup.text-astray': {
    one: '{count} text is here without the post that it belonged to.',
    other: '{count} texts are here without the posts that they belonged to.',
  },
  'checkup.text-astray.next': 'Bring them back as saved pages, named by their first words, or delete them.',
  'checkup.bring': 'Bring back',
  'checkup.delete': 'Delete',
  'checkup.sure': 'Delete for good?',
  'checkup.brought': {
    one: '{count} text was brought back. It stands among the saved pages.',
    other: '{count} texts were brought back. They stand among the saved pages.',
  },
  'checkup.deleted': { one: '{count} text was deleted.', other: '{count} texts were deleted.' },
} as const satisfies Record<string, Message>;
