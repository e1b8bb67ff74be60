// English: making room, in the settings.
import type { Message } from '../catalogue';

export const enRoom = {
  'room.heading': 'Make room',
  'room.explain':
    'Texts can be let go. Their posts stay, with title, date, first words and highlights, and are found by those. Posts that you starred, tagged, put on your reading list or highlighted keep their texts, and so do saved pages.',
  'room.export': 'This cannot be taken back. To keep the texts elsewhere, export first:',
  'room.old': 'Texts of posts older than',
  'room.years': { one: '{count} year', other: '{count} years' },
  'room.source': 'Texts of the source',
  'room.versions': 'Older texts that are kept beside those in use',
  'room.about': { one: '{count} text, about {size}', other: '{count} texts, about {size}' },
  'room.delete': 'Delete texts',
  'room.deleteLabel': 'Delete texts: {what}',
  'room.sure': 'Delete for good?',
  'room.begun': 'Texts are being deleted.',
  'room.again': 'Try again now',
  'room.elsewhere':
    'Or empty the bin and the downloads of this computer: Backlist shares the disk with everything else.',
  'room.nothing': 'There is nothing here that could be let go.',
} as const satisfies Record<string, Message>;
