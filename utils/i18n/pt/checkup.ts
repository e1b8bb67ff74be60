// Portuguese: the checkup of the archive, in the settings.
import type { Translation } from '../catalogue';
import type { enCheckup } from '../en/checkup';

export const checkup = {
  'checkup.heading': 'Está tudo aqui?',
  'checkup.explain':
    'Sempre que o navegador abre, o Backlist percorre o arquivo, um pouco de cada vez, conserta o que pode e conta o resto aqui.',
  'checkup.never': 'Ainda não percorrido.',
  'checkup.last': 'Percorrido: {when}.',
  'checkup.sound': 'Está tudo aqui e combina.',
  'checkup.now': 'Verificar o arquivo',
  'checkup.running': 'Percorrendo o arquivo',
  'checkup.progress': {
    one: '{done} de {count} linha',
    many: '{done} de {count} de linhas',
    other: '{done} de {count} linhas',
  },
  'checkup.mended': 'Consertado',
  'checkup.open': 'Para você decidir',
  'checkup.text-back': {
    one: '{count} artigo tinha perdido o texto e tem outro de novo.',
    many: '{count} de artigos tinham perdido o texto e têm outro de novo.',
    other: '{count} artigos tinham perdido o texto e têm outro de novo.',
  },
  'checkup.text-asked': {
    one: 'Faltava o texto de {count} artigo. O feed e a página dele são lidos de novo.',
    many: 'Faltavam os textos de {count} de artigos. Os feeds e as páginas deles são lidos de novo.',
    other: 'Faltavam os textos de {count} artigos. Os feeds e as páginas deles são lidos de novo.',
  },
  'checkup.post-back': {
    one: 'Faltava {count} artigo, refeito com o que restava dele.',
    many: 'Faltavam {count} de artigos, refeitos com o que restava deles.',
    other: 'Faltavam {count} artigos, refeitos com o que restava deles.',
  },
  'checkup.index': {
    one: 'O índice de busca estava danificado em {count} lugar, que está sendo refeito.',
    many: 'O índice de busca estava danificado em {count} de lugares, que estão sendo refeitos.',
    other: 'O índice de busca estava danificado em {count} lugares, que estão sendo refeitos.',
  },
  'checkup.rows': {
    one: '{count} resto de coisas que já não existem foi retirado.',
    many: '{count} de restos de coisas que já não existem foram retirados.',
    other: '{count} restos de coisas que já não existem foram retirados.',
  },
  'checkup.highlights': {
    one: '{count} destaque pertence de novo ao seu artigo.',
    many: '{count} de destaques pertencem de novo aos seus artigos.',
    other: '{count} destaques pertencem de novo aos seus artigos.',
  },
  'checkup.sources': {
    one: '{count} artigo não tinha mais fonte. Está entre as fontes que são mantidas.',
    many: '{count} de artigos não tinham mais fonte. Estão entre as fontes que são mantidas.',
    other: '{count} artigos não tinham mais fonte. Estão entre as fontes que são mantidas.',
  },
  'checkup.jobs': {
    one: '{count} tarefa em segundo plano foi posta em ordem.',
    many: '{count} de tarefas em segundo plano foram postas em ordem.',
    other: '{count} tarefas em segundo plano foram postas em ordem.',
  },
  'checkup.counters': {
    one: '{count} contador foi corrigido.',
    many: '{count} de contadores foram corrigidos.',
    other: '{count} contadores foram corrigidos.',
  },
  'checkup.text-lost': {
    one: 'Falta o texto de {count} artigo, e não há endereço a que pedi-lo.',
    many: 'Faltam os textos de {count} de artigos, e não há endereços a que pedi-los.',
    other: 'Faltam os textos de {count} artigos, e não há endereços a que pedi-los.',
  },
  'checkup.text-lost.next': 'Se você tem uma cópia de segurança, importe-a: ela repõe o que falta.',
  'checkup.text-astray': {
    one: 'Há {count} texto sem o artigo a que pertencia.',
    many: 'Há {count} de textos sem os artigos a que pertenciam.',
    other: 'Há {count} textos sem os artigos a que pertenciam.',
  },
  'checkup.text-astray.next':
    'Traga-os de volta como páginas salvas, com as primeiras palavras como título, ou exclua-os.',
  'checkup.bring': 'Trazer de volta',
  'checkup.delete': 'Excluir',
  'checkup.sure': 'Excluir para sempre?',
  'checkup.brought': {
    one: '{count} texto voltou. Está entre as páginas salvas.',
    many: '{count} de textos voltaram. Estão entre as páginas salvas.',
    other: '{count} textos voltaram. Estão entre as páginas salvas.',
  },
  'checkup.deleted': {
    one: '{count} texto foi excluído.',
    many: '{count} de textos foram excluídos.',
    other: '{count} textos foram excluídos.',
  },
} as const satisfies Translation<typeof enCheckup, 'pt'>;
