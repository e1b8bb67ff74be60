// Portuguese: what a look-up found, in popup and panel.
import type { Translation } from '../catalogue';
import type { enFound } from '../en/found';

export const found = {
  'popup.find.results': 'Resultados',
  'lookup.clear': 'Limpar',
  'lookup.total': {
    one: '{count} artigo fala disso',
    many: '{count} de artigos falam disso',
    other: '{count} artigos falam disso',
  },
  'lookup.fit': {
    one: '{count} artigo corresponde',
    many: '{count} de artigos correspondem',
    other: '{count} artigos correspondem',
  },
  'lookup.newest': {
    one: 'O mais recente que corresponde',
    many: 'Os {count} mais recentes que correspondem',
    other: 'Os {count} mais recentes que correspondem',
  },
  'lookup.hint.quote': 'As aspas em {part} não se fecham: a busca usou palavras comuns.',
  'lookup.hint.date':
    '{part} foi buscado como palavras comuns: uma data se escreve 2023, 2023-05 ou 2023-05-17.',
  'lookup.hint.state':
    '{part} foi buscado como palavras comuns: um artigo é unread (não lido), read (lido) ou starred (com estrela).',
  'lookup.hint.place': '{part} foi buscado como palavras comuns: o único lugar é o título, in:title.',
  'lookup.hint.empty':
    '{part} foi buscado como palavras comuns: depois dos dois-pontos vem um nome, sem espaço.',
  'lookup.hint.minus':
    '{part} foi buscado como palavras comuns: o sinal de menos vem antes de palavras, source, tag, author e is.',
  'lookup.hint.operator':
    '{part} foi buscado como palavras comuns: só source, tag, author, before, after, is e in restringem um resultado.',
  'lookup.hint.wordless':
    '{part} não tem nenhuma palavra que possa ser buscada: palavras como “o” estão em todos os artigos, e sinais não contam.',
  'lookup.hint.long': 'Só foram buscadas as palavras até “{part}”.',
  'lookup.any': {
    one: 'Nenhum artigo tem todas essas palavras. {count} tem algumas.',
    many: 'Nenhum artigo tem todas essas palavras. {count} têm algumas.',
    other: 'Nenhum artigo tem todas essas palavras. {count} têm algumas.',
  },
  'lookup.least': {
    one: 'Pelo menos {count} artigo fala disso',
    many: 'Pelo menos {count} de artigos falam disso',
    other: 'Pelo menos {count} artigos falam disso',
  },
  'lookup.corrected': 'A busca usou “{searched}” em vez de “{typed}”.',
  'lookup.none': 'Nada no arquivo fala de “{query}”.',
  'lookup.unfit': 'Nenhum artigo do arquivo corresponde.',
  'lookup.none.next': 'Tente menos palavras ou palavras mais gerais.',
} as const satisfies Translation<typeof enFound, 'pt'>;
