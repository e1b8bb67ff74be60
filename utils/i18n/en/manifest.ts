// English: what the browser itself says of Backlist. It takes its own language and none of our settings: the build writes
// these into _locales (string-files.ts), and wxt.config.ts names them.
import type { Message } from '../catalogue';

export const enManifest = {
  'manifest.name': 'Backlist',
  'manifest.description':
    'Keeps the archive of the publications you choose on your machine, and shows the posts that belong beside the page you read.',
  'manifest.openPanel': 'Open the side panel',
  'manifest.lookUp': 'Look up the selected words, or what you type',
  'manifest.savePage': 'Save this page as you see it',
  'manifest.nextRelated': 'Next post related to this page',
  'manifest.previousRelated': 'Previous post related to this page',
} as const satisfies Record<string, Message>;
