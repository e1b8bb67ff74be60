// Portuguese: privacy, storage and what Backlist is, in the settings.
import type { Translation } from '../catalogue';
import type { enSettingsParts } from '../en/settings-parts';

export const settingsParts = {
  'options.nav': 'Seções',
  'options.sources': 'Fontes',
  'privacy.heading': 'Privacidade',
  'privacy.reading': 'Do que você lê e consulta: nada foi enviado a alguém que você não escolheu.',
  'privacy.text':
    'O Backlist guarda tudo neste computador: os artigos, o que você lê, o que você consulta. Um servidor de leitura que você conectou fica sabendo o que você lê e marca com estrela nos artigos dele; o que vai para suas outras máquinas está dito acima. Os únicos pedidos que ele faz vão para as fontes acima e para as páginas que você o deixa buscar. Ele os conta aqui. As imagens que você deixa um artigo mostrar são pedidas pelo próprio artigo e não entram na conta.',
  'privacy.requests': 'O que foi pedido',
  'privacy.origin': 'Servidor',
  'privacy.today': 'Hoje',
  'privacy.week': 'Últimos 7 dias',
  'privacy.all': 'No total',
  'privacy.other': 'Outros',
  'privacy.none': 'Nada foi pedido a ninguém nos últimos sete dias.',
  'storage.heading': 'Armazenamento',
  'storage.explain':
    'O que o arquivo ocupa neste computador. O navegador nunca o apaga para abrir espaço. Alguns megabytes ficam reservados, para que ele também possa ser lido com o disco cheio.',
  'storage.all': '{size} no total',
  'storage.source': 'Fonte',
  'storage.posts': 'Artigos',
  'storage.size': 'Tamanho',
  'storage.about': 'cerca de {size}',
  'storage.rest': 'Índice de busca, destaques e o resto',
  'storage.sources': 'Espaço por fonte',
  'about.heading': 'Sobre o Backlist',
  'about.licence': 'Software livre sob a licença MIT.',
  'about.thirdParty': 'O que outros fizeram e está no Backlist, com as licenças',
} as const satisfies Translation<typeof enSettingsParts, 'pt'>;
