// French: privacy, storage and what Backlist is, in the settings.
import type { Translation } from '../catalogue';
import type { enSettingsParts } from '../en/settings-parts';

export const settingsParts = {
  'options.nav': 'Rubriques',
  'options.sources': 'Sources',
  'privacy.heading': 'Confidentialité',
  'privacy.reading':
    'De ce que vous lisez et recherchez : rien n’a été envoyé à quelqu’un que vous n’avez pas choisi.',
  'privacy.text':
    'Backlist garde tout sur cet ordinateur : les articles, ce que vous lisez, ce que vous recherchez. Un serveur de lecture que vous avez relié apprend ce que vous lisez de ses articles et ce que vous y marquez d’une étoile ; ce qui va à vos autres machines est dit plus haut. Ses seules requêtes vont aux sources ci-dessus et aux pages que vous lui laissez récupérer. Il les compte ici. Les images que vous laissez un article afficher sont demandées par l’article lui-même et ne sont pas comptées.',
  'privacy.requests': 'Ce qui a été demandé',
  'privacy.origin': 'Serveur',
  'privacy.today': 'Aujourd’hui',
  'privacy.week': '7 derniers jours',
  'privacy.all': 'En tout',
  'privacy.other': 'Autres',
  'privacy.none': 'Rien n’a été demandé à personne au cours des sept derniers jours.',
  'storage.heading': 'Stockage',
  'storage.explain':
    'La place que les archives prennent sur cet ordinateur. Le navigateur ne les efface jamais pour faire de la place. Quelques mégaoctets sont mis de côté, afin qu’on puisse les lire aussi sur un disque plein.',
  'storage.all': '{size} en tout',
  'storage.source': 'Source',
  'storage.posts': 'Articles',
  'storage.size': 'Taille',
  'storage.about': 'environ {size}',
  'storage.rest': 'Index de recherche, surlignages et le reste',
  'storage.sources': 'Place par source',
  'about.heading': 'À propos de Backlist',
  'about.licence': 'Logiciel libre sous licence MIT.',
  'about.thirdParty': 'Ce que d’autres ont fait et qui est dans Backlist, avec les licences',
} as const satisfies Translation<typeof enSettingsParts, 'fr'>;
