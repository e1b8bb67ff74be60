// English: privacy, storage and about, in the settings.
import type { Message } from '../catalogue';

export const enSettingsParts = {
  'options.nav': 'Sections',
  'options.sources': 'Sources',
  'privacy.heading': 'Privacy',
  'privacy.reading': 'Of what you read and look up: nothing was sent to anybody whom you did not choose.',
  'privacy.text':
    'Backlist keeps everything on this computer: the posts, what you read, what you look up. A reader server that you connected is told what you read and star of its posts; what goes to your other machines is said above. The only requests that it makes go to the sources above, and to pages that you let it fetch. It counts them here. Images that you let a post show are asked for by the post itself, and are not counted.',
  'privacy.requests': 'What was asked for',
  'privacy.origin': 'Server',
  'privacy.today': 'Today',
  'privacy.week': 'Last 7 days',
  'privacy.all': 'In all',
  'privacy.other': 'Others',
  'privacy.none': 'Nobody was asked for anything in the last seven days.',
  'storage.heading': 'Storage',
  'storage.explain':
    'What the archive takes on this computer. The browser never clears it to make room. Some megabytes of it are kept aside, so that it can be read on a full disk as well.',
  'storage.all': '{size} in all',
  'storage.source': 'Source',
  'storage.posts': 'Posts',
  'storage.size': 'Size',
  'storage.about': 'about {size}',
  'storage.rest': 'Search index, highlights and the rest',
  'storage.sources': 'Room by source',
  'about.heading': 'About',
  'about.licence': 'Free software under the MIT licence.',
  'about.thirdParty': 'The work of others in Backlist, and its licences',
} as const satisfies Record<string, Message>;
