// French: the settings.
import type { Translation } from '../catalogue';
import type { enOptions } from '../en/options';

export const options = {
  'title.options': 'Backlist : réglages',
  'options.heading': 'Réglages',
  'options.sources.explain':
    'Les publications que Backlist conserve pour vous. Il ne communique qu’avec leurs serveurs.',
  'options.related': 'Articles apparentés',
  'options.automatic': 'Sur toutes les pages',
  'options.automatic.explain':
    'Examine chaque article que vous ouvrez et affiche le nombre d’articles apparentés sur le bouton de la barre d’outils. Désactivé : seulement quand vous cliquez sur le bouton.',
  'options.amount': 'Combien',
  'options.amount.explain': 'À quel point Backlist doit être sûr avant de montrer un article.',
  'options.amount.few': 'Peu, les plus sûrs seulement',
  'options.amount.normal': 'Normal',
  'options.amount.many': 'Beaucoup, même plus éloignés',
  'options.hosts': 'Sites désactivés',
  'options.hosts.explain': 'Rien n’est lu sur ces sites.',
  'options.hosts.none': 'Aucun.',
  'options.hosts.remove': 'Réactiver',
  'options.hosts.removeLabel': 'Réactiver : {host}',
  'options.hosts.removed': '{host} est réactivé.',
  'options.appearance': 'Apparence',
  'options.theme': 'Thème',
  'options.theme.explain': 'Clair, sombre, ou celui du système.',
  'options.theme.system': 'Comme le système',
  'options.theme.light': 'Clair',
  'options.theme.dark': 'Sombre',
  'options.language': 'Langue',
  'options.language.explain':
    'Celle de Backlist. Les articles restent dans la leur. Le nom du bouton de la barre d’outils et la liste des raccourcis suivent la langue du navigateur.',
  'options.language.browser': 'Comme le navigateur',
  'options.about.version': 'Version {version}',
  'transfer.open.explain': 'Importer ce qu’une autre application gardait, et exporter tout ce qui est ici.',
  'options.selectionBar': 'Proposer de surligner le texte sélectionné dans les pages',
  'options.selectionBar.explain':
    'Une petite barre de quatre couleurs près de la sélection, sur les pages que Backlist examine. Le menu contextuel permet de surligner sans elle.',
} as const satisfies Translation<typeof enOptions, 'fr'>;
