// German: the page at hand and the posts beside it, in popup and panel.
import type { Translation } from '../catalogue';
import type { enPage } from '../en/page';

export const page = {
  'post.original': 'Original',
  'post.original.label': 'Die Originalseite von „{title}“ in einem neuen Tab öffnen',
  'page.related.heading': 'Neben dieser Seite',
  'page.related.terms': 'Mit dieser Seite gemeinsam',
  'page.related.passage': 'Beste Stelle',
  'page.known.heading': 'Diese Seite ist in deinem Archiv',
  'page.linked.heading': 'Links auf dieser Seite führen zu',
  'page.dismiss': 'Passt nicht',
  'page.dismiss.label': '„{title}“ passt nicht zu dieser Seite',
  'page.dismissed': 'Erscheint neben dieser Seite nicht mehr.',
  'page.nothing': 'Nichts im Archiv passt zu dieser Seite.',
  'page.notArticle': 'Diese Seite ist kein Artikel, also gibt es nichts zu vergleichen.',
  'page.private':
    'Diese Seite hat ein Feld für ein Passwort oder eine Zahlung. Backlist hat sie nicht gelesen.',
  'page.unreadable': 'Der Browser lässt keine Erweiterung diese Seite lesen.',
  'page.off': 'Auf dieser Website ist Backlist abgeschaltet.',
  'page.off.on': 'Für {host} einschalten',
  'page.loading': 'Die Seite wird gelesen …',
  'page.off.done': '{host} ist wieder eingeschaltet.',
} as const satisfies Translation<typeof enPage, 'de'>;
