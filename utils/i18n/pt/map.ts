// Portuguese: the map of the archive.
import type { Translation } from '../catalogue';
import type { enMap } from '../en/map';

export const map = {
  'map.heading': 'Mapa do arquivo',
  'map.back': 'Voltar',
  'map.tab': 'Abrir o mapa em uma aba',
  'map.table': 'Como tabela',
  'map.picture': 'Como imagem',
  'map.anew': 'Refazer o mapa',
  'map.legend': 'Grupos',
  'map.lines': {
    one: '{count} relação',
    many: '{count} de relações',
    other: '{count} relações',
  },
  'map.most': 'Estes têm mais relações, de {count} artigos.',
  'map.asking': 'Descobrindo quais artigos combinam',
  'map.asking.progress': {
    one: '{done} de {count} artigo',
    many: '{done} de {count} de artigos',
    other: '{done} de {count} artigos',
  },
  'map.asking.how':
    'O mecanismo de busca é consultado para cada artigo, neste computador. Continua enquanto você lê, também com o painel fechado, e é guardado.',
  'map.stop': 'Parar',
  'map.stopped': {
    one: 'Parado: {done} de {count} artigo foi examinado.',
    many: 'Parado: {done} de {count} de artigos foram examinados.',
    other: 'Parado: {done} de {count} artigos foram examinados.',
  },
  'map.goOn': 'Continuar',
  'map.waits': 'Algo deu errado; nova tentativa às {when}.',
  'map.again': 'Tentar de novo agora',
  'map.laying': 'Dispondo o mapa',
  'map.since': {
    one: '{count} artigo chegou ou mudou desde este mapa.',
    many: '{count} de artigos chegaram ou mudaram desde este mapa.',
    other: '{count} artigos chegaram ou mudaram desde este mapa.',
  },
  'map.update': 'Atualizar o mapa',
  'map.none.heading': 'Ainda não há dois artigos que combinem.',
  'map.none.text':
    'O mapa mostra quais artigos falam das mesmas coisas. Ele começa assim que houver alguns: adicione uma publicação que você conhece bem, ou deixe vir artigos mais antigos.',
  'map.label': {
    one: 'Mapa de {count} artigo',
    many: 'Mapa de {count} de artigos',
    other: 'Mapa de {count} artigos',
  },
  'map.keys':
    'As setas vão de artigo em artigo, Home ao que tem mais relações, Enter o abre. Page Down e Page Up vão de grupo em grupo, mais e menos aproximam e afastam, 0 mostra tudo, Esc solta.',
  'map.closer': 'Aproximar',
  'map.farther': 'Afastar',
  'map.fit': 'Mostrar tudo',
  'map.all': 'Todos os grupos',
  'map.alone': 'Em nenhum grupo',
  'map.group.unnamed': 'Um grupo sem palavras próprias',
  'map.group.said': {
    one: '{name}: {count} artigo',
    many: '{name}: {count} de artigos',
    other: '{name}: {count} artigos',
  },
  'map.more': {
    one: 'e mais {count}',
    many: 'e mais {count}',
    other: 'e mais {count}',
  },
  'map.with': {
    one: 'Combina com {count} artigo',
    many: 'Combina com {count} de artigos',
    other: 'Combina com {count} artigos',
  },
  'map.with.none': 'Sozinho',
  'map.table.caption': 'Artigos do grupo {name}',
  'map.table.post': 'Artigo',
  'map.table.beside': 'Combina com',
} as const satisfies Translation<typeof enMap, 'pt'>;
