// Portuguese: the page of an account on a reader server, and those of its subscriptions.
import type { Translation } from '../catalogue';
import type { enReaderAccount } from '../en/reader-account';

export const readerAccount = {
  'server.again': 'Entrar',
  'server.signIn': 'Entrar',
  'server.signIn.explain':
    'O Backlist não guarda senha, só o que o servidor deu em troca, e isso nunca sai deste navegador. Entre, e tudo continua de onde estava.',
  'server.items': 'Itens',
  'server.items.none': 'Nenhum ainda',
  'server.items.all': {
    one: '{count} item, tudo aqui',
    many: '{count} de itens, todos aqui',
    other: '{count} itens, todos aqui',
  },
  'server.items.waiting': '{done} de {total} itens estão aqui',
  'server.items.label': 'Andamento dos itens deste servidor',
  'server.marks': {
    one: '{count} marca sua aguarda envio ao servidor.',
    many: '{count} de marcas suas aguardam envio ao servidor.',
    other: '{count} marcas suas aguardam envio ao servidor.',
  },
  'server.subscriptions': 'Suas assinaturas',
  'server.subscriptions.none': 'Elas chegam com a primeira verificação.',
  'server.left': 'Removidas aqui',
  'server.left.explain':
    'O servidor ainda as tem. O Backlist não traz nada delas se você não voltar a segui-las.',
  'server.follow': 'Seguir de novo',
  'server.follow.label': 'Seguir “{title}” de novo',
  'server.remove.explain': 'As assinaturas vão junto, ou ficam com seus artigos. No servidor nada muda.',
  'source.reader': 'Servidor de leitura',
  'source.subscription': 'Assinatura',
  'subscription.of': 'Lida por {account}, com as outras assinaturas dele.',
  'subscription.account': 'Sobre este servidor',
  'subscription.remove.explain': 'Só aqui: no servidor ela continua assinada.',
  'wait.server': 'a cada hora, porque é um servidor com muitos feeds',
} as const satisfies Translation<typeof enReaderAccount, 'pt'>;
