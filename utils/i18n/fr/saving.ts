// French: saving a page, in popup and panel.
import type { Translation } from '../catalogue';
import type { enSaving } from '../en/saving';

export const saving = {
  'save.page': 'Enregistrer',
  'save.page.label': 'Enregistrer cette page dans les archives',
  'save.working': 'Enregistrement…',
  'save.done': 'Enregistrée dans vos archives.',
  'save.done.title': '« {title} » est dans vos archives.',
  'save.done.page': 'Enregistrée. Ce n’est pas un article : la page est gardée telle quelle.',
  'save.done.none': 'Enregistrée avec son titre et son adresse : il n’y avait rien à lire.',
  'save.done.coming': '« {title} » est dans vos archives. Son texte est en cours de récupération.',
  'save.done.noAccess':
    'Seule l’adresse de « {title} » a été enregistrée, car Backlist n’a pas accès à {host}.',
  'save.known': 'Déjà dans vos archives.',
  'save.known.title': '« {title} » est déjà dans vos archives.',
  'save.failed': 'La page n’a pas été enregistrée.',
  'save.undone': 'Finalement, rien n’a été gardé.',
  'save.allow': 'Autoriser l’accès et récupérer le texte',
  'save.read': 'Lire',
  'save.seen': 'Fermer ce message',
  'retake.ask': 'Prendre le texte de cet onglet',
  'retake.why':
    'Si vous y avez ouvert une session, la page peut en contenir plus que les archives. L’ancien texte est gardé aussi.',
  'retake.working': 'Lecture de l’onglet…',
  'retake.taken': 'Pris dans cet onglet : {tab} mots au lieu de {kept}. L’ancien texte est gardé à côté.',
  'retake.shorter':
    'Le texte de cet onglet n’est pas plus long : {tab} mots, contre {kept} dans les archives. Rien n’a changé.',
  'retake.anyway': 'Le prendre quand même',
  'retake.undone': 'L’ancien texte est rétabli.',
} as const satisfies Translation<typeof enSaving, 'fr'>;
