// Spanish: the page at hand and the posts beside it, in popup and panel.
import type { Translation } from '../catalogue';
import type { enPage } from '../en/page';

export const page = {
  'post.original': 'Original',
  'post.original.label': 'Abrir la página original de «{title}» en una pestaña nueva',
  'page.related.heading': 'Junto a esta página',
  'page.related.terms': 'En común con esta página',
  'page.related.passage': 'Mejor pasaje',
  'page.known.heading': 'Esta página está en tu archivo',
  'page.linked.heading': 'Los enlaces de esta página llevan a',
  'page.dismiss': 'No está relacionada',
  'page.dismiss.label': '«{title}» no está relacionada con esta página',
  'page.dismissed': 'No volverá a aparecer junto a esta página.',
  'page.nothing': 'Nada del archivo está relacionado con esta página.',
  'page.notArticle': 'Esta página no es un artículo, así que no hay nada con que compararla.',
  'page.private': 'Esta página tiene un formulario de contraseña o de pago. Backlist no la ha leído.',
  'page.unreadable': 'El navegador no permite a ninguna extensión leer esta página.',
  'page.off': 'Backlist está desactivado en este sitio.',
  'page.off.on': 'Activar en {host}',
  'page.loading': 'Leyendo la página…',
  'page.off.done': '{host} vuelve a estar activado.',
} as const satisfies Translation<typeof enPage, 'es'>;
