// Spanish: the panel, the way between its views, and its list of the archive.
import type { Translation } from '../catalogue';
import type { enViews } from '../en/views';

export const views = {
  'title.panel': 'Backlist: archivo',
  loading: 'Cargando…',
  'post.read': 'Leída',
  'post.starred': 'Destacada',
  'panel.views': 'Vistas',
  'panel.archive': 'Archivo',
  'panel.lookup': 'Consultar',
  'panel.page': 'Esta página',
  'panel.sources': 'Fuentes',
  'panel.more': 'Más',
  'archive.heading': 'El archivo',
  'archive.summary': {
    one: '{count} entrada, {years}',
    many: '{count} de entradas, {years}',
    other: '{count} entradas, {years}',
  },
  'archive.timeline.year': {
    one: '{year}: {count} entrada',
    many: '{year}: {count} de entradas',
    other: '{year}: {count} entradas',
  },
  'archive.empty.heading': 'El archivo está vacío.',
  'archive.empty.text': 'Las entradas aparecen aquí en cuanto se lee una fuente.',
  'archive.empty.action': 'Ver las fuentes',
  'show.more': 'Mostrar más',
} as const satisfies Translation<typeof enViews, 'es'>;
