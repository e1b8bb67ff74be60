// German: where the texts of posts come from, full text, and the source of saved pages.
import type { Translation } from '../catalogue';
import type { enTexts } from '../en/texts';

export const texts = {
  'saved.explain':
    'Seiten, die du mit der Schaltfläche, im Kontextmenü oder mit der Tastatur gesichert hast. Nach Neuem wird bei niemandem gefragt.',
  'texts.label': 'Welcher Text gezeigt wird',
  'texts.now.feed': 'Text aus dem Feed',
  'texts.now.page': 'Text von der Seite',
  'texts.now.tab': 'Text, wie du ihn gesehen hast',
  'texts.older': 'Ein älterer, behalten am {day}',
  'texts.other.feed': 'Aus dem Feed',
  'texts.other.page': 'Von der Seite',
  'texts.other.tab': 'Wie du ihn gesehen hast',
  'texts.words': { one: '{count} Wort', other: '{count} Wörter' },
  'texts.viewing':
    'Dieser Text bleibt neben dem benutzten erhalten, nach dem sich Nachschlagen und passende Beiträge richten.',
  'texts.use': 'Diesen Text benutzen',
  'texts.used': 'Dieser Text ist jetzt in Gebrauch.',
  'texts.coming': 'Der Text wird von der Seite geholt …',
  'texts.missing':
    'Von dieser Seite ist nur die Adresse behalten. Hole den Text oder öffne sie und sichere sie von dort.',
  'texts.failed': 'Die Seite ließ sich nicht lesen.',
  'texts.fetch': 'Text holen',
  'fullText.heading': 'Volltext',
  'fullText.choice': 'Texte der Beiträge',
  'fullText.choice.explain':
    'Manche Feeds geben nur den Anfang eines Beitrags und einen Link. Dann kann Backlist den Rest auf der Seite des Beitrags lesen und behält den längeren Text.',
  'fullText.on': 'Vollständig, wo der Feed kürzt',
  'fullText.off': 'Wie im Feed',
  'fullText.none': 'Keiner der Beiträge scheint gekürzt.',
  'fullText.reading': {
    one: '{count} Seite ist noch zu lesen, die neueste zuerst.',
    other: '{count} Seiten sind noch zu lesen, die neuesten zuerst.',
  },
  'fullText.label': 'Fortschritt beim Volltext',
  'fullText.read': {
    one: '{count} Seite wurde gelesen; {better} hatte mehr als der Feed.',
    other: '{count} Seiten wurden gelesen; {better} hatten mehr als der Feed.',
  },
  'fullText.fruitless': 'Die Seiten haben nicht mehr als der Feed, also werden keine weiteren gelesen.',
  'fullText.again': 'Noch einmal versuchen',
  'fullText.barred': {
    one: '{count} Beitrag liegt auf {host}, worauf Backlist keinen Zugriff hat.',
    other: '{count} Beiträge liegen auf {host}, worauf Backlist keinen Zugriff hat.',
  },
  'fullText.allow': '{host} erlauben',
} as const satisfies Translation<typeof enTexts, 'de'>;
