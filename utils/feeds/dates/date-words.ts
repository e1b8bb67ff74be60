// The words in dates: time zones and months, as feeds in several languages write them.

/** Hours from UTC of the zone names of RFC 822 and of those seen beside them. */
const ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  west: 1,
  bst: 1,
  ist: 5.5,
  cet: 1,
  cest: 2,
  met: 1,
  mest: 2,
  mez: 1,
  mesz: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  msd: 4,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  akst: -9,
  akdt: -8,
  hst: -10,
  ast: -4,
  at: -4,
  adt: -3,
  nst: -3.5,
  ndt: -2.5,
  jst: 9,
  kst: 9,
  hkt: 8,
  sgt: 8,
  aest: 10,
  aedt: 11,
  acst: 9.5,
  acdt: 10.5,
  awst: 8,
  nzst: 12,
  nzdt: 13,
  brt: -3,
  art: -3,
  et: -5,
  ct: -6,
  mt: -7,
  pt: -8,
};

/** First three letters (or more where three do not tell) of month names in the languages that feeds are dated in. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'янв', 'ιαν'],
  ['feb', 'fev', 'fév', 'févr', 'feb', 'фев', 'φεβ'],
  ['mar', 'mär', 'mrt', 'mrz', 'már', 'мар', 'μάρ', 'μαρ'],
  ['apr', 'abr', 'avr', 'ápr', 'апр', 'απρ'],
  ['may', 'mai', 'mag', 'mei', 'maj', 'máj', 'май', 'мая', 'μάι', 'μαι', 'μαϊ', 'μάϊ'],
  ['jun', 'juin', 'giu', 'jún', 'июн', 'ιούν', 'ιον', 'ιουν'],
  ['jul', 'juil', 'lug', 'júl', 'июл', 'ιούλ', 'ιολ', 'ιουλ'],
  ['aug', 'ago', 'aoû', 'aou', 'авг', 'αύγ', 'αυγ'],
  ['sep', 'set', 'szep', 'сен', 'σεπ'],
  ['oct', 'okt', 'out', 'ott', 'окт', 'οκτ'],
  ['nov', 'ноя', 'νοέ', 'νοε'],
  ['dec', 'dez', 'dic', 'déc', 'дек', 'δεκ'],
];

/** Minutes east of UTC of one of IANA's zones (`Europe/Paris`) when its clocks show a time; null where it is none. */
function placeOffset(zone: string, there: number): number | null {
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    const offsetAt = (time: number) => {
      const part = format.formatToParts(time).find(({ type }) => type === 'timeZoneName');
      return zoneOffset(part?.value, time);
    };
    return offsetAt(there - offsetAt(there) * 60_000);
  } catch (error) {
    // Not a time zone.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Minutes east of UTC that a zone names; a name that nobody knows counts as UTC.
 * @param there what the clocks there show, as if it were UTC: summer time depends on it
 */
export function zoneOffset(zone: string | undefined, there: number): number {
  const text = (zone ?? '').trim().replace(/^\(|\)$/g, '');
  const digits = /^(?:gmt|utc|ut)?\s*([+\-\u2212])\s*(\d{1,2}):?(\d{2})?$/i.exec(text);
  if (digits) {
    const minutes = Number(digits[2]) * 60 + Number(digits[3] ?? 0);
    return digits[1] === '+' ? minutes : -minutes;
  }
  if (text.includes('/')) return placeOffset(text, there) ?? 0;
  const name = /^[a-z]+/i.exec(text)?.[0].toLowerCase() ?? '';
  return (ZONES[name] ?? 0) * 60;
}

/** The month, 1 to 12, whose name begins like a word; 0 if none does. */
export function monthOf(name: string): number {
  const lower = name.toLowerCase().replace(/\.$/, '');
  return MONTHS.findIndex((starts) => starts.some((start) => lower.startsWith(start))) + 1;
}
