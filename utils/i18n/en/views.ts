// English: the panel, the way between its views, and its list of the archive.
import type { Message } from '../catalogue';

export const enViews = {
  'title.panel': 'Backlist: archive',
  loading: 'Loading…',
  'post.read': 'Read',
  'post.starred': 'Starred',
  'panel.views': 'Views',
  'panel.archive': 'Archive',
  'panel.lookup': 'Look up',
  'panel.page': 'This page',
  'panel.sources': 'Sources',
  'panel.more': 'More',
  'archive.heading': 'The archive',
  'archive.summary': { one: '{count} post, {years}', other: '{count} posts, {years}' },
  'archive.timeline.year': { one: '{year}: {count} post', other: '{year}: {count} posts' },
  'archive.empty.heading': 'The archive is empty.',
  'archive.empty.text': 'Posts appear here as soon as a source has been read.',
  'archive.empty.action': 'See the sources',
  'show.more': 'Show more',
} as const satisfies Record<string, Message>;
