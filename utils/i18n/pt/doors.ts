// Portuguese: the doors outside of our screens: context menu, address bar, the sign on pages.
import type { Translation } from '../catalogue';
import type { enDoors } from '../en/doors';

export const doors = {
  'menu.lookup': 'Consultar “%s” no Backlist',
  'menu.highlight': 'Destacar a seleção',
  'menu.save': 'Salvar esta página',
  'menu.saveLink': 'Salvar este link',
  'menu.related': 'Artigos relacionados a esta página',
  'menu.panel': 'Abrir o arquivo no painel lateral',
  'marker.label': {
    one: '{count} artigo do seu arquivo tem relação com esta página',
    many: '{count} de artigos do seu arquivo têm relação com esta página',
    other: '{count} artigos do seu arquivo têm relação com esta página',
  },
  'marker.heading': 'Ao lado desta página',
  'marker.move': 'Mover: com as setas ou arrastando',
  'marker.close': 'Fechar',
  'marker.all': { one: 'Ver no painel', many: 'Ver {count} no painel', other: 'Ver os {count} no painel' },
  'marker.site': 'Não neste site',
  'marker.site.done': 'O indicador não aparece mais em {host}.',
  'marker.never': 'Nunca mais',
  'marker.never.done': 'O indicador está desativado. Dá para trazê-lo de volta nas configurações.',
  'marker.failed': 'Não funcionou. Recarregue a página e tente de novo.',
  'omnibox.lookup': 'Consultar “{query}” no arquivo',
  'omnibox.start': 'Digite o que quer consultar no arquivo',
  'omnibox.none': 'Nada no arquivo fala de “{query}”',
} as const satisfies Translation<typeof enDoors, 'pt'>;
