// French: accounts on reader servers (FreshRSS, Miniflux and others), among the sources.
import type { Translation } from '../catalogue';
import type { enReaderServer } from '../en/reader-server';

export const readerServer = {
  'server.open': 'Connecter un serveur de lecture',
  'server.explain':
    'FreshRSS, Miniflux et d’autres qui parlent l’API Google Reader : tous leurs abonnements viennent ici, et ce que vous lisez ou étoilez compte des deux côtés.',
  'server.address': 'Adresse du serveur',
  'server.address.hint': 'rss.example.org',
  'server.user': 'Nom d’utilisateur',
  'server.password': 'Mot de passe d’API',
  'server.password.explain':
    'FreshRSS : le mot de passe d’API défini dans votre profil, pas celui de connexion. Miniflux : nom et mot de passe de Réglages, Intégrations, Google Reader. Il ne va qu’à ce serveur et n’est pas gardé.',
  'server.plain':
    'Une adresse en simple http : quiconque se trouve sur le chemin peut lire le mot de passe. Sur votre propre réseau, cela peut convenir ; ailleurs, donnez-la en https.',
  'server.connect': 'Connecter',
  'server.working': 'Le serveur est interrogé…',
  'server.done': 'Connecté à « {title} ». Ses éléments arrivent en arrière-plan, les plus récents d’abord.',
  'server.missing': 'Il faut l’adresse, le nom et le mot de passe.',
  'server.subscriptions.count': {
    one: '{count} abonnement',
    many: '{count} d’abonnements',
    other: '{count} abonnements',
  },
  'server.subscriptions.label': 'Abonnements de « {title} »',
  'subscription.row': 'Par {account}',
  'error.no-reader-api.what': 'Aucun serveur de lecture trouvé à cette adresse.',
  'error.no-reader-api.next':
    'Indiquez l’adresse par laquelle vous l’ouvrez dans le navigateur ou, avec FreshRSS, celle de sa page « API », qui finit par greader.php.',
  'error.not-reader-api.what': 'Le serveur a répondu autre chose que l’API Google Reader.',
  'error.not-reader-api.next':
    'Ouvrez le serveur dans un onglet et voyez s’il va bien. Backlist réessaie tout seul.',
  'error.reader-api-off.what': 'Le serveur est là, mais son API est désactivée.',
  'error.reader-api-off.next':
    'Dans FreshRSS, autorisez l’accès par API dans Configuration, Identification, et définissez un mot de passe d’API dans votre profil. Puis réessayez.',
  'error.wrong-password.what': 'Le serveur n’accepte pas ce nom et ce mot de passe.',
  'error.wrong-password.next':
    'FreshRSS veut le mot de passe d’API de votre profil, Miniflux ceux de son intégration Google Reader : aucun n’est le mot de passe du site lui-même.',
  'error.sign-in-needed.what': 'Le serveur demande une nouvelle connexion.',
  'error.sign-in-needed.next':
    'Son mot de passe a changé, ou ce navigateur ne l’a jamais eu. Ouvrez la page du serveur parmi vos sources et connectez-vous.',
  'error.reader-behind-login.what':
    'Le serveur web placé devant le serveur de lecture demande sa propre connexion.',
  'error.reader-behind-login.next':
    'Demandez à son administrateur d’en exclure l’API : avec FreshRSS ce qui se trouve sous /api/, avec Miniflux ce qui se trouve sous /reader/ et /accounts/.',
  'error.reader-path-lost.what':
    'FreshRSS est bien là, mais son serveur web ne lui transmet pas ce qui est demandé.',
  'error.reader-path-lost.next':
    'Demandez à son administration de transmettre le chemin à PHP (PATH_INFO) ; FreshRSS le vérifie sur sa page « API ».',
  'error.reader-header-lost.what':
    'Le mot de passe est bon, mais le serveur web placé devant ne transmet pas les connexions.',
  'error.reader-header-lost.next':
    'Demandez à son administration de laisser passer l’en-tête « Authorization » ; FreshRSS le vérifie sur sa page « API ».',
} as const satisfies Translation<typeof enReaderServer, 'fr'>;
