// The shapes in which feeds write dates, as patterns with named parts: year, month, name (of the month), day, or ordinal, week
// and weekday; first and other where day and month are not distinguished; hour, minute, second, half (of the day), zone.

const CLOCK = String.raw`(?<hour>\d{1,2})(?:[:.h](?<minute>\d{1,2}))?(?:[:.](?<second>\d{1,2}(?:[.,]\d+)?))?\s*(?<half>[ap]\.?m(?:\.|\b))?`;
/** A name, an offset, a name with an offset; Go writes both, IANA's names have a slash. */
const ZONE = String.raw`\s*(?<zone>(?:[a-z]{2,12}/[a-z_/-]+|[a-z]{1,5}\b)(?:\s*[+\-\u2212]\d{1,2}:?\d{0,2})?|[+\-\u2212]\s*\d{1,2}:?\d{0,2}(?=$|\s|[a-z(]))?(?:\s+[a-z]{2,5})?`;
/** What stands between a day and a time. */
const GAP = String.raw`(?:[\s,_]|-(?=\s|\d+:)|t(?=\d)|(?:at|um|à|klo?|г)\.?[\s,])+`;
const TIME = `(?:${GAP}${CLOCK}${ZONE})?`;

const shape = (parts: TemplateStringsArray, ...inside: string[]): RegExp =>
  new RegExp(`^${String.raw(parts, ...inside)}$`, 'iu');

/** Tried in this order on a trimmed text, with and without the name of the weekday in front. */
export const SHAPES: readonly RegExp[] = [
  // ISO 8601 and W3CDTF, whole or in part: 2003, 2003-12, 2003-12-31T10:14:55.5+01:00, 2003. 12. 31. 10:14 PST
  shape`(?<year>\d{4})(?:[\-\/.]\s?0?(?<month>\d{1,2})(?:[\-\/.]\s?(?<day>\d{1,2})\.?${TIME})?)?`,
  // ISO 8601, basic: 20031231T101455Z
  shape`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:[t\s]?(?<hour>\d{2}):?(?<minute>\d{2}):?(?<second>\d{2}(?:[.,]\d+)?)?${ZONE})?`,
  // ISO 8601, day of the year: 2003-365, 2003365, 03-365
  shape`(?<year>\d{4}|\d{2})-?(?<ordinal>\d{3})${TIME}`,
  // ISO 8601, week of the year: 2003-W52-3, 2003W01
  shape`(?<year>\d{4})-?w(?<week>\d{2})(?:-?(?<weekday>[1-7]))?${TIME}`,
  // ISO 8601:1988, the century left out: 03-12-31, 031231; the day too: -03-12, -0312
  shape`(?<year>\d{2})-?(?<month>\d{2})-?(?<day>\d{2})${TIME}`,
  shape`-(?<year>\d{2})-?(?<month>\d{2})`,
  // Hungarian: 2004-július-13T9:15-05:00, 2004. július 13. 9:15
  shape`(?<year>\d{4})[\-.\s]{1,2}(?<name>\p{L}{3,12})[\-.\s]{1,2}(?<day>\d{1,2})\.?${TIME}`,
  // RFC 822 and its kin: 31 Dec 2003 10:14:55 GMT, 31-Dec-03, 1st of May, 2004, 31. Dezember 2003, 10:14 Uhr
  shape`(?<day>\d{1,2})(?:st|nd|rd|th|\.|º)?[\s\-]+(?:de\s+|of\s+)?(?<name>\p{L}{3,12})\.?,?[\s\-]+(?:de\s+)?(?<year>\d{2,4})${TIME}(?:\s*\([^)]*\))?`,
  // American: December 31, 2003 10:14 am
  shape`(?<name>\p{L}{3,12})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})${TIME}`,
  // A month: May 2024
  shape`(?<name>\p{L}{3,12})\.?,?\s+(?:de\s+)?(?<year>\d{4})`,
  // asctime: Dec 31 10:14:55 GMT 2003
  shape`(?<name>\p{L}{3,12})\s+(?<day>\d{1,2})\s+${CLOCK}${ZONE}\s+(?<year>\d{4})`,
  // Slashes: American unless the first number can be no month: 12/31/2003, 31/12/2003
  shape`(?<first>\d{1,2})\/(?<other>\d{1,2})\/(?<year>\d{2,4})${TIME}`,
  // Dots, day first: 31.12.2003
  shape`(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{2,4})${TIME}`,
  // Dashes, day first unless the second number can be no month: 31-12-2003
  shape`(?<day>\d{1,2})-(?<month>0?[1-9]|1[0-2])-(?<year>\d{4})${TIME}`,
  shape`(?<month>\d{1,2})-(?<day>\d{1,2})-(?<year>\d{4})${TIME}`,
  // Chinese and Japanese, and Korean with its signs and without: 2004년 05월 28일 오후 11:31:15, 2004-05-28 오후 11:31
  shape`(?<year>\d{4})\s*年\s*(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日(?:\s*(?<half>上午|下午|午前|午後)?\s*(?<hour>\d{1,2})[:时時]\s*(?<minute>\d{1,2})(?:[:分]\s*(?<second>\d{1,2}))?)?.*`,
  shape`(?<year>\d{4})\s*[년\-]\s*(?<month>\d{1,2})\s*[월\-]\s*(?<day>\d{1,2})\s*일?(?<korea>\s*(?<half>오전|오후)?\s*(?<hour>\d{1,2})[:시]\s*(?<minute>\d{1,2})(?:[:분]\s*(?<second>\d{1,2}))?초?)?`,
];
