// Portuguese: the keys, in the settings.
import type { Translation } from '../catalogue';
import type { enShortcuts } from '../en/shortcuts';

export const shortcuts = {
  'shortcuts.heading': 'Atalhos',
  'shortcuts.everywhere': 'Em todo o navegador',
  'shortcuts.everywhere.explain':
    'Funcionam em todas as páginas. O navegador cuida deles; é lá que podem ser mudados ou removidos.',
  'shortcuts.change': 'Mudar no navegador',
  'shortcuts.unset': 'Ainda sem tecla',
  'shortcuts.omnibox': 'Na barra de endereços: {keyword}, um espaço e o que quer consultar',
  'shortcuts.popup': 'Abrir a janela do botão',
  'shortcuts.open-panel': 'Abrir o painel lateral',
  'shortcuts.look-up': 'Consultar: as palavras selecionadas ou o que você digitar',
  'shortcuts.save-page': 'Salvar esta página como você a vê',
  'shortcuts.next-related': 'Próximo artigo relacionado a esta página',
  'shortcuts.previous-related': 'Artigo anterior relacionado a esta página',
} as const satisfies Translation<typeof enShortcuts, 'pt'>;
