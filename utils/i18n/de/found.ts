// German: what a look-up found, in popup and panel.
import type { Translation } from '../catalogue';
import type { enFound } from '../en/found';

export const found = {
  'popup.find.results': 'Ergebnisse',
  'lookup.clear': 'Leeren',
  'lookup.total': { one: '{count} Beitrag handelt davon', other: '{count} Beiträge handeln davon' },
  'lookup.fit': { one: '{count} Beitrag passt', other: '{count} Beiträge passen' },
  'lookup.newest': { one: 'Der neueste, der passt', other: 'Die neuesten {count}, die passen' },
  'lookup.hint.quote':
    'Das Anführungszeichen in {part} wird nirgends geschlossen: als gewöhnliche Wörter gesucht.',
  'lookup.hint.date':
    '{part} wurde als gewöhnliche Wörter gesucht: Ein Datum sieht so aus: 2023, 2023-05 oder 2023-05-17.',
  'lookup.hint.state':
    '{part} wurde als gewöhnliche Wörter gesucht: Ein Beitrag ist unread (ungelesen), read (gelesen) oder starred (mit Stern).',
  'lookup.hint.place':
    '{part} wurde als gewöhnliche Wörter gesucht: Der einzige Ort ist der Titel, in:title.',
  'lookup.hint.empty':
    '{part} wurde als gewöhnliche Wörter gesucht: Hinter den Doppelpunkt gehört ein Name, ohne Leerzeichen.',
  'lookup.hint.minus':
    '{part} wurde als gewöhnliche Wörter gesucht: Ein Minus steht vor Wörtern, source, tag, author und is.',
  'lookup.hint.operator':
    '{part} wurde als gewöhnliche Wörter gesucht: Nur source, tag, author, before, after, is und in grenzen ein Ergebnis ein.',
  'lookup.hint.wordless':
    '{part} enthält kein Wort, nach dem sich suchen lässt: Wörter wie „der“ stehen in jedem Beitrag, und Zeichen zählen nicht.',
  'lookup.hint.long': 'Nur die Wörter bis „{part}“ wurden gesucht.',
  'lookup.any': {
    one: 'Kein Beitrag hat alle diese Wörter. {count} hat einige davon.',
    other: 'Kein Beitrag hat alle diese Wörter. {count} haben einige davon.',
  },
  'lookup.least': {
    one: 'Mindestens {count} Beitrag handelt davon',
    other: 'Mindestens {count} Beiträge handeln davon',
  },
  'lookup.corrected': '„{searched}“ gesucht statt „{typed}“.',
  'lookup.none': 'Nichts im Archiv handelt von „{query}“.',
  'lookup.unfit': 'Kein Beitrag im Archiv passt.',
  'lookup.none.next': 'Versuche es mit weniger oder allgemeineren Wörtern.',
} as const satisfies Translation<typeof enFound, 'de'>;
