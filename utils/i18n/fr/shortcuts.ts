// French: the keys, in the settings.
import type { Translation } from '../catalogue';
import type { enShortcuts } from '../en/shortcuts';

export const shortcuts = {
  'shortcuts.heading': 'Raccourcis',
  'shortcuts.everywhere': 'Dans tout le navigateur',
  'shortcuts.everywhere.explain':
    'Ils fonctionnent sur toutes les pages. Le navigateur les gère ; c’est là que vous pouvez les changer ou les retirer.',
  'shortcuts.change': 'Les changer dans le navigateur',
  'shortcuts.unset': 'Pas encore de touche',
  'shortcuts.omnibox': 'Dans la barre d’adresse : {keyword}, un espace, puis ce que vous cherchez',
  'shortcuts.popup': 'Ouvrir la fenêtre de la barre d’outils',
  'shortcuts.open-panel': 'Ouvrir le panneau latéral',
  'shortcuts.look-up': 'Rechercher : les mots sélectionnés, ou ceux que vous saisissez',
  'shortcuts.save-page': 'Enregistrer cette page telle que vous la voyez',
  'shortcuts.next-related': 'Article apparenté suivant',
  'shortcuts.previous-related': 'Article apparenté précédent',
} as const satisfies Translation<typeof enShortcuts, 'fr'>;
