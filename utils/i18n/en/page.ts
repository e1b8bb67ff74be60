// English: the page at hand and the posts beside it, in popup and panel.
import type { Message } from '../catalogue';

export const enPage = {
  'post.original': 'Original',
  'post.original.label': 'Open the original page of “{title}” in a new tab',
  'page.related.heading': 'Beside this page',
  'page.related.terms': 'Shared with this page',
  'page.related.passage': 'Best passage',
  'page.known.heading': 'This page is in your archive',
  'page.linked.heading': 'Links on this page lead to',
  'page.dismiss': 'Not related',
  'page.dismiss.label': '“{title}” is not related to this page',
  'page.dismissed': 'Not shown beside this page again.',
  'page.nothing': 'Nothing in the archive belongs beside this page.',
  'page.notArticle': 'This page is not an article, so there is nothing to compare it with.',
  'page.private': 'This page has a password or payment form. Backlist did not read it.',
  'page.unreadable': 'The browser lets no extension read this page.',
  'page.off': 'Backlist is switched off on this site.',
  'page.off.on': 'Switch on for {host}',
  'page.off.done': '{host} is switched on again.',
  'page.loading': 'Reading the page…',
} as const satisfies Record<string, Message>;
