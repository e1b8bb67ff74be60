// English: pages and links saved from the browser, and texts taken from a tab.
import type { Message } from '../catalogue';

export const enSaving = {
  'save.page': 'Save',
  'save.page.label': 'Save this page in the archive',
  'save.working': 'Saving…',
  'save.done': 'Saved in your archive.',
  'save.done.title': 'Saved “{title}” in your archive.',
  'save.done.page': 'Saved. It is no article, so it was kept as it is.',
  'save.done.none': 'Saved with its title and address: there was nothing to read on it.',
  'save.done.coming': 'Saved “{title}”. Its text is being fetched.',
  'save.done.noAccess': 'Saved “{title}” with its address alone, as Backlist has no access to {host}.',
  'save.known': 'It is in your archive already.',
  'save.known.title': '“{title}” is in your archive already.',
  'save.failed': 'The page was not saved.',
  'save.undone': 'Not kept after all.',
  'save.allow': 'Allow access and fetch it',
  'save.read': 'Read it',
  'save.seen': 'Close this message',
  'retake.ask': 'Take the text from this tab',
  'retake.why':
    'Where you are signed in, the page may have more than the archive. The older text is kept, too.',
  'retake.working': 'Reading the tab…',
  'retake.taken': 'Taken from this tab: {tab} words in place of {kept}. The older text is kept beside it.',
  'retake.shorter':
    'The text of this tab is not longer: {tab} words, and {kept} in the archive. Nothing was changed.',
  'retake.anyway': 'Take it all the same',
  'retake.undone': 'The older text is back.',
} as const satisfies Record<string, Message>;
