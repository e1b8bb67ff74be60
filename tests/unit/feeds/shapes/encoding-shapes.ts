// Which letters come out of which bytes, by what the document and its HTTP answer claim.
import type { Shape } from './shape';

type Bytes = Uint8Array<ArrayBuffer>;
const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** A feed whose title is these bytes. */
const titled = (title: readonly number[], declared: string | null): Bytes =>
  Uint8Array.from([
    ...ascii(declared === null ? '' : `<?xml version="1.0" encoding="${declared}"?>`),
    ...ascii('<rss version="2.0"><channel><title>'),
    ...title,
    ...ascii('</title></channel></rss>'),
  ]);

/** A text in units of two or four bytes. */
function wide(text: string, size: 2 | 4, little: boolean, mark: boolean): Bytes {
  const points = [...(mark ? '\ufeff' : ''), ...text].map((letter) => letter.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(points.length * size));
  for (const [index, point] of points.entries())
    if (size === 2) view.setUint16(index * 2, point, little);
    else view.setUint32(index * 4, point, little);
  return new Uint8Array(view.buffer);
}

const DOCUMENT = '<?xml version="1.0" encoding="NAME"?><rss><channel><title>Größe</title></channel></rss>';
const XML = (charset: string) => ({ 'content-type': `application/xml; charset=${charset}` });

const wides: Shape[] = ([2, 4] as const).flatMap((size) =>
  [true, false].flatMap((little) =>
    [true, false].flatMap((mark) =>
      ['utf-16', 'utf-8', null].map((name) => ({
        what: `${size * 8} bits, ${little ? 'little' : 'big'} end first, ${mark ? 'marked' : 'no mark'}, declared ${name}`,
        document: wide(
          name ? DOCUMENT.replace('NAME', name) : DOCUMENT.replace(/<\?.*?\?>/, ''),
          size,
          little,
          mark,
        ),
        feed: { title: 'Größe' },
      })),
    ),
  ),
);

const GROESSE = new TextEncoder().encode('Größe');

export const ENCODINGS: Shape[] = [
  ...wides,
  ...(
    [
      ['windows-1250', [0xe8], 'č'],
      ['windows-1251', [0xcf, 0xf0], 'Пр'],
      ['windows-1252', [0x93, 0x80], '“€'],
      ['windows-1253', [0xe1], 'α'],
      ['windows-1254', [0xf0], 'ğ'],
      ['windows-1255', [0xe0], 'א'],
      ['windows-1256', [0xc7], 'ا'],
      ['windows-1257', [0xe0], 'ą'],
      ['windows-1258', [0xd5], 'Ơ'],
      ['cp1251', [0xcf], 'П'],
      ['iso-8859-1', [0xe9], 'é'],
      ['ISO_8859-1', [0xe9], 'é'],
      ['latin1', [0xe9], 'é'],
      ['us-ascii', [0xe9], 'é'],
      ['iso-8859-2', [0xb1], 'ą'],
      ['iso-8859-5', [0xbf], 'П'],
      ['iso-8859-7', [0xe1], 'α'],
      ['iso-8859-8', [0xe0], 'א'],
      ['iso-8859-9', [0xf0], 'ğ'],
      ['iso-8859-15', [0xa4], '€'],
      ['koi8-r', [0xf0, 0xd2], 'Пр'],
      ['koi8-u', [0xa4], 'є'],
      ['macintosh', [0x8e], 'é'],
      ['mac-cyrillic', [0x8f], 'П'],
      ['mac-roman', [0x8e], 'é'],
      ['gb2312', [0xd6, 0xd0], '中'],
      ['gbk', [0x96, 0x7c], '東'],
      ['gb18030', [0x95, 0x30, 0x8e, 0x38], '🚢'],
      ['big5', [0xa4, 0xa4], '中'],
      ['big5-hkscs', [0xa4, 0xa4], '中'],
      ['euc-jp', [0xc6, 0xfc], '日'],
      ['shift_jis', [0x93, 0xfa], '日'],
      ['iso-2022-jp', [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42], '日'],
      ['euc-kr', [0xc7, 0xd1], '한'],
      ['ks_c_5601-1987', [0xc7, 0xd1], '한'],
      ['tis-620', [0xa1], 'ก'],
      ['cp437', [0x80], 'Ç'],
      ['IBM850', [0x8e], 'Ä'],
      ['cp852', [0xa5], 'ą'],
      ['855', [0xdd], 'П'],
      ['ibm866', [0x8f], 'П'],
      ['x-mac-ce', [0x88], 'ą'],
      ['x-mac-greek', [0xe1], 'α'],
      ['no-such-set', [0xe9], 'é'],
    ] as const
  ).map(([name, bytes, title]) => ({
    what: `declared ${name}`,
    document: titled(bytes, name),
    feed: { title },
  })),
  {
    what: 'EBCDIC',
    // <?xml version='1.0' encoding='cp037'?><rss><channel><title>A</title></channel></rss>, lettered by its table.
    document: ebcdic(
      "<?xml version='1.0' encoding='cp037'?><rss><channel><title>Quay</title></channel></rss>",
    ),
    feed: { title: 'Quay' },
  },
  { what: 'UTF-8, declared', document: titled([...GROESSE], 'utf-8'), feed: { title: 'Größe' } },
  { what: 'UTF-8, nothing said', document: titled([...GROESSE], null), feed: { title: 'Größe' } },
  {
    what: 'UTF-8 that is declared to be UTF-16',
    document: titled([...GROESSE], 'utf-16'),
    feed: { title: 'Größe' },
  },
  {
    what: 'UTF-8 that is declared to be latin',
    document: titled([...GROESSE], 'iso-8859-1'),
    feed: { title: 'Größe' },
  },
  {
    what: 'UTF-8 that its answer calls ASCII',
    document: titled([...GROESSE], 'utf-8'),
    headers: { 'content-type': 'text/xml; charset=us-ascii' },
    feed: { title: 'Größe' },
  },
  {
    what: 'UTF-8 as text/xml without a charset',
    document: titled([...GROESSE], null),
    headers: { 'content-type': 'text/xml' },
    feed: { title: 'Größe' },
  },
  {
    what: 'the answer before the declaration',
    document: titled([0xcf, 0xf0], 'iso-8859-1'),
    headers: XML('windows-1251'),
    feed: { title: 'Пр' },
  },
  {
    what: 'the answer alone',
    document: titled([0xcf, 0xf0], null),
    headers: XML('"windows-1251"'),
    feed: { title: 'Пр' },
  },
  {
    what: 'an answer in capitals, with spaces',
    document: titled([0xcf], null),
    headers: { 'Content-Type': 'Text/XML ; Charset = Windows-1251' },
    feed: { title: 'П' },
  },
  {
    what: 'the declaration, where the answer names none',
    document: titled([0xcf], 'windows-1251'),
    headers: { 'content-type': 'application/rss+xml' },
    feed: { title: 'П' },
  },
  {
    what: 'the declaration, where the answer names what is none',
    document: titled([0xcf], 'windows-1251'),
    headers: XML('none'),
    feed: { title: 'П' },
  },
  {
    what: 'as text/html',
    document: titled([0xcf], 'windows-1251'),
    headers: { 'content-type': 'text/html' },
    feed: { title: 'П' },
  },
  {
    what: 'as text/plain',
    document: titled([0xe9], null),
    headers: { 'content-type': 'text/plain' },
    feed: { title: 'é' },
  },
  { what: 'nothing said, and no UTF-8', document: titled([0x93, 0xe9], null), feed: { title: '“é' } },
  {
    what: 'UTF-8 with a broken letter',
    document: titled([...GROESSE, 0xff, ...GROESSE], 'utf-8'),
    feed: { title: 'Größe\ufffdGröße' },
  },
  {
    what: 'the declaration in single quotes',
    document: Uint8Array.from([
      ...ascii("<?xml version='1.0' encoding='koi8-r'?><rss><channel><title>"),
      0xf0,
      ...ascii('</title></channel></rss>'),
    ]),
    feed: { title: 'П' },
  },
];

/** The letters of code page 37 that a feed needs. */
function ebcdic(text: string): Bytes {
  const ranges: readonly (readonly [from: string, code: number, count: number])[] = [
    ['a', 0x81, 9],
    ['j', 0x91, 9],
    ['s', 0xa2, 8],
    ['A', 0xc1, 9],
    ['J', 0xd1, 9],
    ['S', 0xe2, 8],
    ['0', 0xf0, 10],
  ];
  const others: Readonly<Record<string, number>> = {
    ' ': 0x40,
    '.': 0x4b,
    '<': 0x4c,
    '/': 0x61,
    '>': 0x6e,
    '?': 0x6f,
    "'": 0x7d,
    '=': 0x7e,
  };
  return Uint8Array.from(text, (letter) => {
    for (const [from, code, count] of ranges) {
      const index = letter.charCodeAt(0) - from.charCodeAt(0);
      if (index >= 0 && index < count) return code + index;
    }
    return others[letter] ?? 0x6f;
  });
}
