// French: where the texts of posts come from, full text, and the source of saved pages.
import type { Translation } from '../catalogue';
import type { enTexts } from '../en/texts';

export const texts = {
  'saved.explain':
    'Les pages que vous avez enregistrées avec le bouton de la barre d’outils, le menu contextuel ou le clavier. Personne n’est interrogé à leur sujet.',
  'texts.label': 'Quel texte est affiché',
  'texts.now.feed': 'Texte du flux',
  'texts.now.page': 'Texte de sa page',
  'texts.now.tab': 'Texte tel que vous l’avez vu',
  'texts.older': 'Un plus ancien, gardé le {day}',
  'texts.other.feed': 'Du flux',
  'texts.other.page': 'De sa page',
  'texts.other.tab': 'Tel que vous l’avez vu',
  'texts.words': { one: '{count} mot', many: '{count} de mots', other: '{count} mots' },
  'texts.viewing':
    'Ce texte est gardé à côté de celui en usage, sur lequel se fondent la recherche et les articles apparentés.',
  'texts.use': 'Utiliser ce texte',
  'texts.used': 'Ce texte est maintenant en usage.',
  'texts.coming': 'Récupération du texte sur sa page…',
  'texts.missing':
    'Seule l’adresse de cette page a été gardée. Récupérez son texte, ou ouvrez-la et enregistrez-la depuis là.',
  'texts.failed': 'Sa page n’a pas pu être lue.',
  'texts.fetch': 'Récupérer son texte',
  'fullText.heading': 'Texte intégral',
  'fullText.choice': 'Textes de ses articles',
  'fullText.choice.explain':
    'Certains flux ne donnent que le début d’un article et un lien. Backlist peut alors lire la suite sur la page de l’article, et garde le texte le plus long.',
  'fullText.on': 'En entier là où le flux les coupe',
  'fullText.off': 'Tels que le flux les donne',
  'fullText.none': 'Aucun de ses articles ne semble coupé.',
  'fullText.reading': {
    one: '{count} page attend d’être lue, la plus récente d’abord.',
    many: '{count} de pages attendent d’être lues, les plus récentes d’abord.',
    other: '{count} pages attendent d’être lues, les plus récentes d’abord.',
  },
  'fullText.label': 'Progression du texte intégral',
  'fullText.read': {
    one: '{count} page lue ; avec plus que le flux : {better}.',
    many: '{count} de pages lues ; avec plus que le flux : {better}.',
    other: '{count} pages lues ; avec plus que le flux : {better}.',
  },
  'fullText.fruitless': 'Ses pages n’ont rien de plus que le flux ; aucune autre n’est donc lue.',
  'fullText.again': 'Réessayer',
  'fullText.barred': {
    one: '{count} article est sur {host}, auquel Backlist n’a pas accès.',
    many: '{count} d’articles sont sur {host}, auquel Backlist n’a pas accès.',
    other: '{count} articles sont sur {host}, auquel Backlist n’a pas accès.',
  },
  'fullText.allow': 'Autoriser {host}',
} as const satisfies Translation<typeof enTexts, 'fr'>;
