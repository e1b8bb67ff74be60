// French: the first-run page.
import type { Translation } from '../catalogue';
import type { enWelcome } from '../en/welcome';

export const welcome = {
  'title.welcome': 'Bienvenue dans Backlist',
  'welcome.heading': 'Les titres anciens qui valent encore la lecture',
  'welcome.line.keep':
    'Backlist garde sur cet ordinateur les archives complètes des publications que vous choisissez.',
  'welcome.line.beside':
    'Sur la page que vous lisez, il montre lesquels de ces articles y ont leur place, et pourquoi.',
  'welcome.line.private':
    'Rien de ce que vous lisez ou recherchez ne quitte cet ordinateur. Ni compte, ni serveur Backlist.',
  'welcome.choice': 'Quand doit-il regarder ?',
  'welcome.every': 'Sur toutes les pages',
  'welcome.every.explain':
    'Le bouton de la barre d’outils montre combien d’articles ont leur place à côté de la page. Le navigateur demande votre accord.',
  'welcome.click': 'Seulement quand je clique',
  'welcome.click.explain': 'Rien n’est lu tant que vous ne cliquez pas sur le bouton de la barre d’outils.',
  'welcome.every.done':
    'Désormais, Backlist regarde sur toutes les pages. Vous pouvez désactiver cela dans les réglages.',
  'welcome.click.done':
    'Backlist ne regarde que lorsque vous cliquez sur son bouton. Vous pouvez changer cela dans les réglages.',
  'welcome.every.declined':
    'Le navigateur n’a pas donné l’accès ; Backlist ne regarde donc que lorsque vous cliquez.',
  'welcome.open.heading': 'Comment l’ouvrir',
  'welcome.open.toolbar': 'Bouton de la barre d’outils : ce qui va avec cette page',
  'welcome.open.keys': 'Panneau latéral : {keys}',
  'welcome.open.menu': 'Sélection de mots, clic droit : les rechercher',
  'welcome.open.pin':
    'Si vous ne voyez pas le bouton, ouvrez la pièce de puzzle de la barre d’outils et épinglez Backlist.',
  'welcome.sample': 'Déjà sur votre étagère',
  'welcome.sample.wait': 'Les premières archives rejoignent l’étagère…',
  'welcome.archive': 'Ouvrir les archives',
  'welcome.working': 'En attente du navigateur…',
} as const satisfies Translation<typeof enWelcome, 'fr'>;
