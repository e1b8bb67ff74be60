// German: the panel, the way between its views, and its list of the archive.
import type { Translation } from '../catalogue';
import type { enViews } from '../en/views';

export const views = {
  'title.panel': 'Backlist: Archiv',
  loading: 'Wird geladen …',
  'post.read': 'Gelesen',
  'post.starred': 'Mit Stern',
  'panel.views': 'Ansichten',
  'panel.archive': 'Archiv',
  'panel.lookup': 'Nachschlagen',
  'panel.page': 'Diese Seite',
  'panel.sources': 'Quellen',
  'panel.more': 'Mehr',
  'archive.heading': 'Das Archiv',
  'archive.summary': { one: '{count} Beitrag, {years}', other: '{count} Beiträge, {years}' },
  'archive.timeline.year': { one: '{year}: {count} Beitrag', other: '{year}: {count} Beiträge' },
  'archive.empty.heading': 'Das Archiv ist leer.',
  'archive.empty.text': 'Hier erscheinen Beiträge, sobald eine Quelle gelesen ist.',
  'archive.empty.action': 'Quellen ansehen',
  'show.more': 'Mehr zeigen',
} as const satisfies Translation<typeof enViews, 'de'>;
