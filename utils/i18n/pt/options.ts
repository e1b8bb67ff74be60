// Portuguese: the settings.
import type { Translation } from '../catalogue';
import type { enOptions } from '../en/options';

export const options = {
  'title.options': 'Backlist: configurações',
  'options.heading': 'Configurações',
  'options.sources.explain':
    'As publicações que o Backlist guarda para você. Ele só se comunica com os servidores delas.',
  'options.related': 'Artigos relacionados',
  'options.automatic': 'Em todas as páginas',
  'options.automatic.explain':
    'Examina cada artigo aberto e mostra no botão da barra quantos artigos estão relacionados. Desativado: só quando você clica no botão.',
  'options.amount': 'Quantos',
  'options.amount.explain': 'Quanta certeza o Backlist precisa ter para mostrar um artigo.',
  'options.amount.few': 'Poucos, só os mais certos',
  'options.amount.normal': 'Normal',
  'options.amount.many': 'Muitos, até os mais distantes',
  'options.hosts': 'Sites desativados',
  'options.hosts.explain': 'Nada é lido nesses sites.',
  'options.hosts.none': 'Nenhum.',
  'options.hosts.remove': 'Ativar de novo',
  'options.hosts.removeLabel': 'Ativar de novo: {host}',
  'options.hosts.removed': '{host} está ativado de novo.',
  'options.appearance': 'Aparência',
  'options.theme': 'Tema',
  'options.theme.explain': 'Claro, escuro ou o que o sistema usar.',
  'options.theme.system': 'Como o sistema',
  'options.theme.light': 'Claro',
  'options.theme.dark': 'Escuro',
  'options.language': 'Idioma',
  'options.language.explain':
    'O do próprio Backlist. Os artigos continuam no deles. O nome do botão da barra e a lista de atalhos do navegador seguem o navegador.',
  'options.language.browser': 'Como o navegador',
  'options.about.version': 'Versão {version}',
  'transfer.open.explain': 'Trazer o que outro programa guardava e levar tudo o que está aqui.',
  'options.selectionBar': 'Oferecer o destaque ao selecionar texto nas páginas',
  'options.selectionBar.explain':
    'Uma pequena barra com quatro cores ao lado da seleção, nas páginas que o Backlist examina. Pelo menu de contexto dá para destacar sem ela.',
} as const satisfies Translation<typeof enOptions, 'pt'>;
