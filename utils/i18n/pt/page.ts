// Portuguese: the page at hand and the posts beside it, in popup and panel.
import type { Translation } from '../catalogue';
import type { enPage } from '../en/page';

export const page = {
  'post.original': 'Original',
  'post.original.label': 'Abrir a página original de “{title}” em uma nova aba',
  'page.related.heading': 'Ao lado desta página',
  'page.related.terms': 'Em comum com esta página',
  'page.related.passage': 'Melhor trecho',
  'page.known.heading': 'Esta página está no seu arquivo',
  'page.linked.heading': 'Os links desta página levam a',
  'page.dismiss': 'Não tem relação',
  'page.dismiss.label': '“{title}” não tem relação com esta página',
  'page.dismissed': 'Não aparece mais ao lado desta página.',
  'page.nothing': 'Nada no arquivo tem relação com esta página.',
  'page.notArticle': 'Esta página não é um artigo, então não há com que compará-la.',
  'page.private': 'Esta página tem um formulário de senha ou de pagamento. O Backlist não a leu.',
  'page.unreadable': 'O navegador não deixa nenhuma extensão ler esta página.',
  'page.off': 'O Backlist está desativado neste site.',
  'page.off.on': 'Ativar em {host}',
  'page.loading': 'Lendo a página…',
  'page.off.done': '{host} está ligado de novo.',
} as const satisfies Translation<typeof enPage, 'pt'>;
