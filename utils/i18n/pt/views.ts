// Portuguese: the panel, the way between its views, and its list of the archive.
import type { Translation } from '../catalogue';
import type { enViews } from '../en/views';

export const views = {
  'title.panel': 'Backlist: arquivo',
  loading: 'Carregando…',
  'post.read': 'Lido',
  'post.starred': 'Com estrela',
  'panel.views': 'Visualizações',
  'panel.archive': 'Arquivo',
  'panel.lookup': 'Consultar',
  'panel.page': 'Esta página',
  'panel.sources': 'Fontes',
  'panel.more': 'Mais',
  'archive.heading': 'O arquivo',
  'archive.summary': {
    one: '{count} artigo, {years}',
    many: '{count} de artigos, {years}',
    other: '{count} artigos, {years}',
  },
  'archive.timeline.year': {
    one: '{year}: {count} artigo',
    many: '{year}: {count} de artigos',
    other: '{year}: {count} artigos',
  },
  'archive.empty.heading': 'O arquivo está vazio.',
  'archive.empty.text': 'Os artigos aparecem aqui assim que uma fonte é lida.',
  'archive.empty.action': 'Ver as fontes',
  'show.more': 'Mostrar mais',
} as const satisfies Translation<typeof enViews, 'pt'>;
