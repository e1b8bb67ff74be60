// Portuguese: what only the toolbar popup says.
import type { Translation } from '../catalogue';
import type { enPopup } from '../en/popup';

export const popup = {
  'title.popup': 'Backlist',
  'page.never': 'Nunca neste site',
  'page.never.done': 'Nada mais é lido em {host}.',
  'popup.state.new': 'Um artigo que não está no seu arquivo',
  'popup.open': 'Abrir o arquivo',
  'popup.find.label': 'Buscar no arquivo',
  'popup.find.hint': 'Buscar no arquivo',
  'popup.find.none': 'Nenhum artigo tem essas palavras.',
  'popup.find.all': {
    one: 'Ver {count} resultado no painel',
    many: 'Ver {count} de resultados no painel',
    other: 'Ver os {count} resultados no painel',
  },
  'popup.new': 'Novidades',
  'popup.new.empty': 'O arquivo ainda está vazio. Os primeiros artigos chegam em instantes.',
  'popup.add': 'Adicionar este site',
  'popup.add.label': 'Adicionar “{title}” às suas fontes',
  'popup.add.which': 'Este site oferece vários feeds',
  'popup.add.looking': 'Procurando o feed deste site…',
  'popup.add.working': 'Adicionando…',
  'popup.add.done': 'Adicionado. Os artigos chegam em segundo plano.',
  'popup.add.already': 'Este site está entre as suas fontes.',
  'popup.sync.never': 'Ainda não sincronizado',
  'popup.sync.last': 'Sincronizado {when}',
  'popup.sync.failing': {
    one: '{count} fonte precisa de atenção',
    many: '{count} de fontes precisam de atenção',
    other: '{count} fontes precisam de atenção',
  },
  'popup.new.none':
    'Nenhuma publicação é guardada ainda. Adicione este site abaixo, ou outro pelo endereço: abra o arquivo e depois Fontes.',
} as const satisfies Translation<typeof enPopup, 'pt'>;
