// Portuguese: on all your machines, in the settings.
import type { Translation } from '../catalogue';
import type { enMachines } from '../en/machines';

export const machines = {
  'machines.heading': 'Em todas as suas máquinas',
  'account.label': 'Fontes e configurações acompanham você',
  'account.explain':
    'Os endereços das suas fontes e as suas configurações vão para a sua própria conta do navegador, se você entrou nela e a sincronização está ligada, e de lá para os seus outros navegadores dessa conta. O navegador os leva, e quem o faz talvez possa lê-los. Nada do que você lê vai para lá. Sem entrar na conta, nada sai deste computador.',
  'account.at': 'Última consulta: {when}.',
  'account.never': 'Ainda não consultada.',
  'account.absent':
    'Este navegador não guarda nada em uma conta: fontes e configurações ficam nesta máquina.',
  'account.newer':
    'Uma versão mais nova do Backlist em outra máquina também gravou lá. O que ela gravou fica como está: atualize o Backlist aqui para acompanhar.',
  'account.left': {
    one: 'Não há espaço na conta para {count}: {names}. Fica nesta máquina.',
    many: 'Não há espaço na conta para {count}: {names}. Ficam nesta máquina.',
    other: 'Não há espaço na conta para {count}: {names}. Ficam nesta máquina.',
  },
  'account.problem.quota':
    'A conta não tem mais espaço. O que está nesta máquina fica; haverá nova tentativa.',
  'account.problem.rate': 'O navegador pede para gravar com menos frequência. Nova tentativa em uma hora.',
  'account.problem.failed':
    'O navegador não deixou o Backlist ler ou gravar na conta. Haverá nova tentativa.',
  'folder.label': 'Estado de leitura e destaques, por uma pasta sua',
  'folder.explain':
    'Uma pasta em um servidor que você já tem (Nextcloud ou qualquer outro com WebDAV) leva o que você leu, marcou com estrela, etiquetou, destacou e excluiu, e onde parou. Tudo é trancado com uma frase secreta antes de sair desta máquina: o servidor vê arquivos que não consegue ler, quantos e quando. Os próprios artigos vêm das suas publicações.',
  'folder.setUp': 'Configurar uma pasta…',
  'folder.url': 'Endereço da pasta',
  'folder.url.hint':
    'Como o seu servidor o informa para WebDAV, por exemplo https://cloud.example/remote.php/dav/files/voce/Backlist. A última pasta é criada se não existir.',
  'folder.user': 'Nome de usuário',
  'folder.password': 'Senha',
  'folder.password.hint':
    'De preferência uma senha de aplicativo, que pode ser revogada no servidor. Ela fica guardada neste navegador.',
  'folder.try': 'Testar a conexão',
  'folder.trying': 'Testando…',
  'folder.cancel': 'Cancelar',
  'folder.found': 'A conexão funciona. Suas máquinas já trocam dados nesta pasta.',
  'folder.new': 'A conexão funciona. Nenhuma máquina troca dados nesta pasta ainda.',
  'folder.others': {
    one: 'Há {count} outro arquivo lá. Ele fica como está.',
    many: 'Há {count} de outros arquivos lá. Eles ficam como estão.',
    other: 'Há {count} outros arquivos lá. Eles ficam como estão.',
  },
  'folder.insecure':
    'Este endereço não é criptografado: quem estiver na mesma rede pode ler sua senha. O que é trocado continua trancado.',
  'folder.passphrase': 'Frase secreta',
  'folder.passphrase.new': 'Você a informa em cada uma das suas máquinas. Ninguém pode recuperá-la: anote-a.',
  'folder.passphrase.there': 'A que você escolheu na primeira máquina.',
  'folder.passphrase.again': 'Frase secreta mais uma vez',
  'folder.passphrase.short': {
    one: 'Pelo menos {count} caractere.',
    many: 'Pelo menos {count} de caracteres.',
    other: 'Pelo menos {count} caracteres: várias palavras são fáceis de lembrar.',
  },
  'folder.passphrase.differ': 'As duas não são iguais.',
  'folder.name': 'Nome desta máquina',
  'folder.name.hint': 'Como as suas outras máquinas a mostram.',
  'folder.start': 'Começar',
  'folder.starting': 'Trancando…',
  'folder.started': 'A pasta está configurada. A primeira troca está em andamento.',
  'folder.running': 'Trocando…',
  'folder.never': 'Ainda sem troca.',
  'folder.at': 'Última troca: {when}, {received} recebidos, {sent} enviados.',
  'folder.waiting': {
    one: '{count} alteração aguarda.',
    many: '{count} de alterações aguardam.',
    other: '{count} alterações aguardam.',
  },
  'folder.machines': 'Suas outras máquinas',
  'folder.alone':
    'Nenhuma outra máquina trocou dados aqui ainda. Configure nela a mesma pasta, com a mesma frase secreta.',
  'folder.asides': {
    one: '{count} arquivo foi posto de lado',
    many: '{count} de arquivos foram postos de lado',
    other: '{count} arquivos foram postos de lado',
  },
  'folder.asides.explain':
    'Eles ficam como estão, no servidor, e nada deles é aproveitado. Um arquivo cortado é enviado de novo pela sua máquina com outro nome.',
  'folder.aside.foreign': 'não é do Backlist.',
  'folder.aside.torn': 'está incompleto ou foi alterado.',
  'folder.aside.newer': 'é de uma versão mais nova: atualize o Backlist aqui.',
  'folder.aside.sealed': 'não abre com esta frase secreta.',
  'folder.aside.unreadable': 'não contém nada legível.',
  'folder.exchange': 'Trocar agora',
  'folder.stop': 'Parar aqui…',
  'folder.stop.sure':
    'Esta máquina não troca mais nada e esquece a senha e a frase secreta. O que ela tem fica, e a pasta também.',
  'folder.stop.yes': 'Parar nesta máquina',
  'folder.stopped': 'Parado. Tudo o que há nesta máquina fica.',
  'folder.erase': 'Remover do servidor…',
  'folder.erase.sure':
    'O que as suas máquinas puseram na pasta é excluído de lá para sempre. O que cada uma tem fica nela, mas elas não trocam mais nada.',
  'folder.erase.yes': 'Excluir do servidor',
  'folder.erased': 'Excluído do servidor. Tudo o que há nesta máquina fica.',
} as const satisfies Translation<typeof enMachines, 'pt'>;
