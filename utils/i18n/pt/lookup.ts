// Portuguese: the view in which the archive is looked up.
import type { Translation } from '../catalogue';
import type { enLookup } from '../en/lookup';

export const lookup = {
  'lookup.heading': 'Consultar',
  'lookup.label': 'Consultar no arquivo',
  'lookup.hint': 'Palavra, frase ou pergunta',
  'lookup.order': 'Ordem',
  'lookup.order.relevance': 'Melhores primeiro',
  'lookup.order.date': 'Mais recentes primeiro',
  'lookup.unfit.next': 'Tente menos filtros ou um período mais longo.',
  'lookup.empty': 'Encontre os trechos do arquivo que falam de um assunto.',
  'lookup.empty.filters':
    'Palavras sozinhas encontram artigos que têm todas elas. Isto restringe o resultado:',
  'lookup.empty.more':
    'Também dá para selecionar palavras em qualquer página, clicar com o botão direito e consultá-las dali.',
} as const satisfies Translation<typeof enLookup, 'pt'>;
