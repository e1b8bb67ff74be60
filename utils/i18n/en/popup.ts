// English: what only the toolbar popup says.
import type { Message } from '../catalogue';

export const enPopup = {
  'title.popup': 'Backlist',
  'page.never': 'Never on this site',
  'page.never.done': 'Nothing is read on {host} any more.',
  'popup.state.new': 'An article that is not in your archive',
  'popup.open': 'Open the archive',
  'popup.find.label': 'Find in the archive',
  'popup.find.hint': 'Find in the archive',
  'popup.find.none': 'No post has these words.',
  'popup.find.all': { one: 'See {count} result in the panel', other: 'See all {count} results in the panel' },
  'popup.new': 'What’s new',
  'popup.new.empty': 'The archive is still empty. Its first posts arrive in a moment.',
  'popup.new.none':
    'No publication is kept yet. Add this site below, or any other by its address: Open the archive, then Sources.',
  'popup.add': 'Add this site',
  'popup.add.label': 'Add “{title}” to your sources',
  'popup.add.which': 'This site offers several feeds',
  'popup.add.looking': 'Looking for the feed of this site…',
  'popup.add.working': 'Adding…',
  'popup.add.done': 'Added. Its posts arrive in the background.',
  'popup.add.already': 'This site is among your sources.',
  'popup.sync.never': 'Not synced yet',
  'popup.sync.last': 'Synced {when}',
  'popup.sync.failing': { one: '{count} source needs a look', other: '{count} sources need a look' },
} as const satisfies Record<string, Message>;
