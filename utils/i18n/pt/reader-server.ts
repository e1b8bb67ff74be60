// Portuguese: accounts on reader servers (FreshRSS, Miniflux and others), among the sources.
import type { Translation } from '../catalogue';
import type { enReaderServer } from '../en/reader-server';

export const readerServer = {
  'server.open': 'Conectar um servidor de leitura',
  'server.explain':
    'FreshRSS, Miniflux e outros que falam a API do Google Reader: todas as assinaturas vêm para cá, e o que você lê ou marca com estrela vale dos dois lados.',
  'server.address': 'Endereço do servidor',
  'server.address.hint': 'rss.example.org',
  'server.user': 'Nome de usuário',
  'server.password': 'Senha da API',
  'server.password.explain':
    'FreshRSS: a senha da API definida no seu perfil, não a de entrada. Miniflux: nome e senha de Configurações, Integrações, Google Reader. Ela vai só a este servidor e não é guardada.',
  'server.plain':
    'Um endereço só com http: quem estiver no caminho pode ler a senha. Na sua própria rede pode servir; em outro lugar, use https.',
  'server.connect': 'Conectar',
  'server.working': 'Perguntando ao servidor…',
  'server.done': 'Conectado a “{title}”. Os itens chegam em segundo plano, os mais novos primeiro.',
  'server.missing': 'É preciso endereço, nome e senha.',
  'server.subscriptions.count': {
    one: '{count} assinatura',
    many: '{count} de assinaturas',
    other: '{count} assinaturas',
  },
  'server.subscriptions.label': 'Assinaturas de “{title}”',
  'subscription.row': 'Por {account}',
  'error.no-reader-api.what': 'Nenhum servidor de leitura foi encontrado neste endereço.',
  'error.no-reader-api.next':
    'Informe o endereço com que você o abre no navegador ou, com o FreshRSS, o da página “API” dele, que termina em greader.php.',
  'error.not-reader-api.what': 'O servidor respondeu algo que não é a API do Google Reader.',
  'error.not-reader-api.next':
    'Abra o servidor em uma aba e veja se está bem. O Backlist tenta de novo sozinho.',
  'error.reader-api-off.what': 'O servidor está lá, mas a API dele está desligada.',
  'error.reader-api-off.next':
    'No FreshRSS, permita o acesso à API em Configurações, Autenticação, e defina uma senha da API no seu perfil. Depois tente de novo.',
  'error.wrong-password.what': 'O servidor não aceita este nome e esta senha.',
  'error.wrong-password.next':
    'O FreshRSS quer a senha da API do seu perfil; o Miniflux, os dados da integração Google Reader. Nenhuma é a senha do próprio site.',
  'error.sign-in-needed.what': 'O servidor pede que você entre de novo.',
  'error.sign-in-needed.next':
    'A senha dele mudou, ou este navegador nunca a teve. Abra a página do servidor entre as suas fontes e entre.',
  'error.reader-behind-login.what':
    'O servidor web à frente do servidor de leitura pede um início de sessão próprio.',
  'error.reader-behind-login.next':
    'Peça a quem o administra que deixe a API de fora: no FreshRSS o que está sob /api/, no Miniflux o que está sob /reader/ e /accounts/.',
  'error.reader-path-lost.what': 'O FreshRSS está lá, mas o servidor web dele não repassa o que é pedido.',
  'error.reader-path-lost.next':
    'Peça a quem o administra que repasse o caminho ao PHP (PATH_INFO); o FreshRSS verifica isso na página “API”.',
  'error.reader-header-lost.what':
    'A senha está certa, mas o servidor web da frente não repassa a autenticação.',
  'error.reader-header-lost.next':
    'Peça a quem o administra que deixe passar o cabeçalho “Authorization”; o FreshRSS verifica isso na página “API”.',
} as const satisfies Translation<typeof enReaderServer, 'pt'>;
