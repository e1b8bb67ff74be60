// French: the page at hand, as the panel alone says it.
import type { Translation } from '../catalogue';
import type { enPanelPage } from '../en/panel-page';

export const panelPage = {
  'page.none': 'Aucune page n’est ouverte à côté des archives.',
  'page.manual': 'Les articles apparentés apparaissent quand vous les demandez.',
  'page.manual.ask': 'Chercher à côté de cette page',
  'page.manual.automatic': 'Les montrer sur toutes les pages',
  'page.manual.explain':
    'Pour toutes les pages, le navigateur demandera si Backlist peut les lire. Rien de ce que vous lisez ne quitte cet ordinateur.',
  'backup.failed': 'La dernière sauvegarde automatique n’a pas pu être faite.',
  'backup.failed.next': 'La page d’import et d’export dit pourquoi et a un bouton qui y remédie.',
} as const satisfies Translation<typeof enPanelPage, 'fr'>;
