// French: the page of an account on a reader server, and those of its subscriptions.
import type { Translation } from '../catalogue';
import type { enReaderAccount } from '../en/reader-account';

export const readerAccount = {
  'server.again': 'Se connecter',
  'server.signIn': 'Se connecter',
  'server.signIn.explain':
    'Backlist ne garde aucun mot de passe, seulement ce que le serveur a donné en échange, et cela ne quitte jamais ce navigateur. Connectez-vous et tout reprend là où c’en était.',
  'server.items': 'Éléments',
  'server.items.none': 'Pas encore',
  'server.items.all': {
    one: '{count} élément, tout est là',
    many: '{count} d’éléments, tous là',
    other: '{count} éléments, tous là',
  },
  'server.items.waiting': '{done} éléments sur {total} sont là',
  'server.items.label': 'Progression des éléments de ce serveur',
  'server.marks': {
    one: '{count} marque à vous attend d’être envoyée au serveur.',
    many: '{count} de marques à vous attendent d’être envoyées au serveur.',
    other: '{count} marques à vous attendent d’être envoyées au serveur.',
  },
  'server.subscriptions': 'Ses abonnements',
  'server.subscriptions.none': 'Ils arrivent avec la première vérification.',
  'server.left': 'Retirés ici',
  'server.left.explain':
    'Le serveur les a encore. Backlist n’en prend rien tant que vous ne les suivez pas de nouveau.',
  'server.follow': 'Suivre de nouveau',
  'server.follow.label': 'Suivre de nouveau « {title} »',
  'server.remove.explain':
    'Ses abonnements partent avec lui, ou restent avec leurs articles. Sur le serveur, rien ne change.',
  'source.reader': 'Serveur de lecture',
  'source.subscription': 'Abonnement',
  'subscription.of': 'Lu par {account}, avec ses autres abonnements.',
  'subscription.account': 'À propos de ce serveur',
  'subscription.remove.explain': 'Ici seulement : sur le serveur, l’abonnement demeure.',
  'wait.server': 'chaque heure, car c’est un serveur qui a beaucoup de flux',
} as const satisfies Translation<typeof enReaderAccount, 'fr'>;
