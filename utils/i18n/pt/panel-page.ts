// Portuguese: the page at hand, as the panel alone says it.
import type { Translation } from '../catalogue';
import type { enPanelPage } from '../en/panel-page';

export const panelPage = {
  'page.none': 'Nenhuma página está aberta ao lado do arquivo.',
  'page.manual': 'Os artigos relacionados aparecem quando você pede.',
  'page.manual.ask': 'Procurar ao lado desta página',
  'page.manual.automatic': 'Mostrar em todas as páginas',
  'page.manual.explain':
    'Para todas as páginas, o navegador vai perguntar se o Backlist pode lê-las. Nada do que você lê sai deste computador.',
  'backup.failed': 'Não foi possível fazer a última cópia de segurança automática.',
  'backup.failed.next': 'A página de importação e exportação diz por quê e tem um botão que resolve.',
} as const satisfies Translation<typeof enPanelPage, 'pt'>;
