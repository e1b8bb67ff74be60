// Portuguese: the sign on pages, in the settings.
import type { Translation } from '../catalogue';
import type { enMarkerSettings } from '../en/marker-settings';

export const markerSettings = {
  'marker.setting': 'Indicador na página',
  'marker.setting.explain':
    'Em páginas com artigos relacionados, um pequeno indicador na própria página. Pode ser arrastado ou movido com as setas.',
  'marker.setting.off': 'Nenhum',
  'marker.setting.dot': 'Um ponto com a quantidade',
  'marker.setting.card': 'Um cartão com os artigos',
  'marker.setting.manual': 'Para isso é preciso ativar “Em todas as páginas”.',
  'marker.hosts': 'Sites sem o indicador',
  'marker.hosts.explain': 'Os artigos relacionados são procurados ali, mas o indicador não aparece.',
  'marker.hosts.remove': 'Mostrar de novo',
  'marker.hosts.removeLabel': 'Mostrar de novo o indicador em {host}',
  'marker.hosts.removed': 'O indicador volta a aparecer em {host}.',
} as const satisfies Translation<typeof enMarkerSettings, 'pt'>;
