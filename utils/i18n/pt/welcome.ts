// Portuguese: the first-run page.
import type { Translation } from '../catalogue';
import type { enWelcome } from '../en/welcome';

export const welcome = {
  'title.welcome': 'Boas-vindas ao Backlist',
  'welcome.heading': 'Os títulos antigos que ainda vale a pena ler',
  'welcome.line.keep':
    'O Backlist guarda neste computador o arquivo completo das publicações que você escolhe.',
  'welcome.line.beside':
    'Na página que você lê, ele mostra quais desses artigos têm relação com ela, e por quê.',
  'welcome.line.private':
    'Nada do que você lê ou consulta sai deste computador. Sem conta e sem servidor próprio.',
  'welcome.choice': 'Quando ele deve procurar?',
  'welcome.every': 'Em todas as páginas',
  'welcome.every.explain':
    'O botão da barra mostra quantos artigos têm relação com a página. O navegador pede o seu consentimento.',
  'welcome.click': 'Só quando eu clicar',
  'welcome.click.explain': 'Nada é lido até você clicar no botão da barra.',
  'welcome.every.done':
    'A partir de agora o Backlist procura em todas as páginas. Dá para desativar isso nas configurações.',
  'welcome.click.done':
    'O Backlist só procura quando você clica no botão dele. Dá para mudar isso nas configurações.',
  'welcome.every.declined': 'O navegador não deu acesso, então o Backlist só procura quando você clica.',
  'welcome.open.heading': 'Como abrir',
  'welcome.open.toolbar': 'Botão da barra: o que tem relação com esta página',
  'welcome.open.keys': 'Painel lateral: {keys}',
  'welcome.open.menu': 'Selecione palavras e clique com o botão direito: consulte-as',
  'welcome.open.pin':
    'Se o botão não aparecer, abra a peça de quebra-cabeça na barra de ferramentas e fixe o Backlist.',
  'welcome.sample': 'Já na sua estante',
  'welcome.sample.wait': 'O primeiro arquivo está indo para a estante…',
  'welcome.archive': 'Abrir o arquivo',
  'welcome.working': 'Esperando o navegador…',
} as const satisfies Translation<typeof enWelcome, 'pt'>;
