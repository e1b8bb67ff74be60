// Portuguese: making room, in the settings.
import type { Translation } from '../catalogue';
import type { enRoom } from '../en/room';

export const room = {
  'room.heading': 'Abrir espaço',
  'room.explain':
    'É possível abrir mão de textos. Os artigos ficam, com título, data, primeiras palavras e destaques, e são encontrados por eles. Artigos com estrela, com etiqueta, na lista de leitura ou com destaques mantêm o texto, e as páginas salvas também.',
  'room.export': 'Isto não pode ser desfeito. Para guardar os textos em outro lugar, exporte-os antes:',
  'room.old': 'Textos de artigos com mais de',
  'room.years': {
    one: '{count} ano',
    many: '{count} de anos',
    other: '{count} anos',
  },
  'room.source': 'Textos da fonte',
  'room.versions': 'Textos mais antigos guardados ao lado dos que estão em uso',
  'room.about': {
    one: '{count} texto, cerca de {size}',
    many: '{count} de textos, cerca de {size}',
    other: '{count} textos, cerca de {size}',
  },
  'room.delete': 'Excluir textos',
  'room.deleteLabel': 'Excluir textos: {what}',
  'room.sure': 'Excluir para sempre?',
  'room.begun': 'Os textos estão sendo excluídos.',
  'room.again': 'Tentar de novo agora',
  'room.elsewhere':
    'Ou esvazie a lixeira e os downloads deste computador: o Backlist divide o disco com todo o resto.',
  'room.nothing': 'Não há nada aqui de que se possa abrir mão.',
} as const satisfies Translation<typeof enRoom, 'pt'>;
