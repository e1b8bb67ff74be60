// Which encoding a feed is in, whatever it and its server claim.
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '@/utils/feeds/decode';
import { withoutInvalidCharacters } from '@/utils/feeds/xml/xml-characters';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)));
const utf16 = (text: string, little: boolean) =>
  new Uint8Array(
    [...text].flatMap((c) =>
      little ? [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8] : [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255],
    ),
  );
const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><rss>`;
const html = (charset: string) => `text/xml; charset=${charset}`;

describe('decoding', () => {
  it.each<[what: string, input: Uint8Array, header: string | null, end: string]>([
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], '<rss>é'), html('iso-8859-1'), '<rss>é'],
    [
      'UTF-8 that claims to be something else',
      utf8(`${xml('iso-8859-1')}naïve`),
      html('windows-1252'),
      'naïve',
    ],
    [
      'windows-1252 by the header',
      bytes('<rss>na', [0xef], 've ', [0x93], 'x', [0x94]),
      html('windows-1252'),
      'naïve “x”',
    ],
    ['iso-8859-1 by the declaration, read as windows-1252', bytes(xml('ISO-8859-1'), [0x80]), null, '€'],
    ['the header before the declaration', bytes(xml('iso-8859-1'), [0xcf, 0xf0]), html('windows-1251'), 'Пр'],
    ['gb2312 as gb18030', bytes(xml('gb2312'), [0xd6, 0xd0, 0x81, 0x30, 0x81, 0x36]), null, '中\u0086'],
    ['Shift_JIS by an alias', bytes(xml('sjis'), [0x93, 0xfa, 0x96, 0x7b]), null, '日本'],
    ["a page's meta element", bytes('<html><meta charset="windows-1251">', [0xcf, 0xf0]), 'text/html', 'Пр'],
    [
      "a page's meta element of old, below other things",
      bytes(
        '<html><title>x</title><META name=a content="b"><meta http-equiv=Content-Type content="text/html; charset=Shift_JIS">',
        [0x93, 0xfa, 0x96, 0x7b],
      ),
      null,
      '日本',
    ],
    ['wide by its declaration, and not in fact', bytes(xml('utf-16'), [0xe9]), null, 'é'],
    ['UTF-16 of JSON', utf16('{"title": "日本"}', true), null, '日本"}'],
    ['UTF-16 that begins with a line break', utf16('\n<rss>日本', false), null, '日本'],
    ['EUC-KR', bytes('<rss>', [0xc7, 0xd1]), html('"euc-kr"'), '한'],
    [
      'ISO-2022-JP, which passes for UTF-8',
      bytes(xml('iso-2022-jp'), [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42]),
      null,
      '日',
    ],
    ['windows-1251 by a name that nobody registered', bytes(xml('cp-1251'), [0xcf, 0xf0]), null, 'Пр'],
    ['no claim at all: windows-1252', bytes('<rss>', [0xe9], ' ', [0xe8]), null, 'é è'],
    ['a claim that is no encoding', bytes(xml('klingon'), [0xe9]), html('x-unknown'), 'é'],
    ['mostly UTF-8 with a broken byte', bytes('<rss>ééééé', [0xe9], 'é'), null, 'ééééé\ufffdé'],
    ['UTF-16 with a mark', bytes([0xff, 0xfe], [...utf16('<rss>é', true)]), html('utf-8'), '<rss>é'],
    ['UTF-16 without a mark', utf16('<rss>é', false), null, '<rss>é'],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0], [0x3c, 0, 0, 0], [0, 0xf6, 1, 0]), null, '<😀'],
    ['nothing', new Uint8Array(0), null, ''],
  ])('%s', (_what, input, header, end) => {
    expect(decodeBytes(input, header).endsWith(end)).toBe(true);
  });

  it('takes out what XML forbids, and nothing else', () => {
    expect(withoutInvalidCharacters('a\0b\x0bc\td\ne\ufffff&#0;g&#x1F;h&#65;&#x9;😀\ud800')).toBe(
      'abc\td\nefgh&#65;&#x9;😀\ufffd',
    );
  });
});
