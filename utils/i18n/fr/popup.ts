// French: what only the toolbar popup says.
import type { Translation } from '../catalogue';
import type { enPopup } from '../en/popup';

export const popup = {
  'title.popup': 'Backlist',
  'page.never': 'Jamais sur ce site',
  'page.never.done': 'Plus rien n’est lu sur {host}.',
  'popup.state.new': 'Un article absent de vos archives',
  'popup.open': 'Ouvrir les archives',
  'popup.find.label': 'Chercher dans les archives',
  'popup.find.hint': 'Chercher dans les archives',
  'popup.find.none': 'Aucun article ne contient ces mots.',
  'popup.find.all': {
    one: 'Voir {count} résultat dans le panneau',
    many: 'Voir {count} de résultats dans le panneau',
    other: 'Voir les {count} résultats dans le panneau',
  },
  'popup.new': 'Nouveautés',
  'popup.new.empty': 'Les archives sont encore vides. Les premiers articles arrivent dans un instant.',
  'popup.add': 'Ajouter ce site',
  'popup.add.label': 'Ajouter « {title} » à vos sources',
  'popup.add.which': 'Ce site propose plusieurs flux',
  'popup.add.looking': 'Recherche du flux de ce site…',
  'popup.add.working': 'Ajout en cours…',
  'popup.add.done': 'Ajouté. Ses articles arrivent en arrière-plan.',
  'popup.add.already': 'Ce site est parmi vos sources.',
  'popup.sync.never': 'Pas encore synchronisé',
  'popup.sync.last': 'Synchronisé {when}',
  'popup.sync.failing': {
    one: '{count} source demande votre attention',
    many: '{count} de sources demandent votre attention',
    other: '{count} sources demandent votre attention',
  },
  'popup.new.none':
    'Aucune publication n’est encore gardée. Ajoutez ce site ci-dessous, ou un autre par son adresse : ouvrez les archives, puis Sources.',
} as const satisfies Translation<typeof enPopup, 'fr'>;
