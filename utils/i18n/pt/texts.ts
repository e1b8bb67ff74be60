// Portuguese: where the texts of posts come from, full text, and the source of saved pages.
import type { Translation } from '../catalogue';
import type { enTexts } from '../en/texts';

export const texts = {
  'saved.explain':
    'Páginas salvas com o botão da barra, o menu de contexto ou o teclado. Ninguém é consultado sobre novidades delas.',
  'texts.label': 'Que texto é mostrado',
  'texts.now.feed': 'Texto do feed',
  'texts.now.page': 'Texto da página',
  'texts.now.tab': 'Texto como você o viu',
  'texts.older': 'Um mais antigo, guardado em {day}',
  'texts.other.feed': 'Do feed',
  'texts.other.page': 'Da página',
  'texts.other.tab': 'Como você o viu',
  'texts.words': { one: '{count} palavra', many: '{count} de palavras', other: '{count} palavras' },
  'texts.viewing':
    'Este texto fica guardado ao lado do que está em uso, no qual se baseiam as consultas e os artigos relacionados.',
  'texts.use': 'Usar este texto',
  'texts.used': 'Este texto está em uso agora.',
  'texts.coming': 'Buscando o texto na página…',
  'texts.missing':
    'Desta página só o endereço foi guardado. Busque o texto, ou abra a página e salve-a de lá.',
  'texts.failed': 'A página não pôde ser lida.',
  'texts.fetch': 'Buscar o texto',
  'fullText.heading': 'Texto completo',
  'fullText.choice': 'Textos dos artigos',
  'fullText.choice.explain':
    'Alguns feeds dão só o começo de um artigo e um link. Então o Backlist pode ler o resto na página do artigo, e guarda o texto mais longo.',
  'fullText.on': 'Completos onde o feed os corta',
  'fullText.off': 'Como o feed os dá',
  'fullText.none': 'Nenhum dos artigos parece cortado.',
  'fullText.reading': {
    one: '{count} página espera a leitura, a mais recente primeiro.',
    many: '{count} de páginas esperam a leitura, as mais recentes primeiro.',
    other: '{count} páginas esperam a leitura, as mais recentes primeiro.',
  },
  'fullText.label': 'Progresso do texto completo',
  'fullText.read': {
    one: '{count} página lida; com mais do que o feed: {better}.',
    many: '{count} de páginas lidas; com mais do que o feed: {better}.',
    other: '{count} páginas lidas; com mais do que o feed: {better}.',
  },
  'fullText.fruitless': 'As páginas não têm mais do que o feed, por isso nenhuma outra é lida.',
  'fullText.again': 'Tentar de novo',
  'fullText.barred': {
    one: '{count} artigo está em {host}, a que o Backlist não tem acesso.',
    many: '{count} de artigos estão em {host}, a que o Backlist não tem acesso.',
    other: '{count} artigos estão em {host}, a que o Backlist não tem acesso.',
  },
  'fullText.allow': 'Permitir {host}',
} as const satisfies Translation<typeof enTexts, 'pt'>;
