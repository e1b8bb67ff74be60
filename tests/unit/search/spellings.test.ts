// Promise: however a word is spelled, typed and inflected, it meets itself; and it meets no other word.
import { describe, expect, it } from 'vitest';
import { MemoryIndex } from '@/tests/bench/memory-index';
import { lookUp } from '@/utils/search/lookup/lookup';
import { stemArabic } from '@/utils/search/text/arabic';
import { detectLanguage } from '@/utils/search/text/language-detection';
import { termsOf } from '@/utils/search/text/terms';

const terms = (text: string, lang: string | null): string[] => termsOf(text, lang).map(({ term }) => term);

type Pair = [lang: string | null, one: string, other: string];

const MEET: readonly Pair[] = [
  // Ligatures and letters with a stroke
  ['fr', 'œuvre', 'oeuvre'],
  ['fr', 'cœurs', 'COEUR'],
  ['en', 'encyclopædia', 'encyclopaedia'],
  ['en', 'ﬁnance', 'finance'],
  ['de', 'Straße', 'Strasse'],
  ['de', 'STRASSEN', 'straße'],
  [null, 'Straße', 'Strasse'],
  ['da', 'smørrebrød', 'smorrebrod'],
  ['no', 'særtrykk', 'saertrykk'],
  [null, 'łódź', 'lodz'],
  [null, 'đường', 'duong'],
  [null, 'þing', 'thing'],
  ['tr', 'İstanbul', 'istanbul'],
  ['tr', 'ISPARTA', 'ısparta'],
  ['tr', 'ışık', 'isik'],
  [null, 'coŀlegi', 'col·legi'],
  [null, 'col·legi', 'collegi'],
  // Marks
  ['pt', 'Ação', 'acao'],
  ['es', 'montaña', 'montana'],
  ['pt', 'arquitetura\u0301', 'arquitetura'],
  [null, 'Việt', 'viet'],
  [null, 'Tiếng'.normalize('NFD'), 'tieng'],
  ['ru', 'ёлки', 'елка'],
  ['ru', 'за\u0301мок', 'замок'],
  [null, 'пʼять', 'п’ять'],
  [null, 'Ἀθῆναι', 'αθηναι'],
  // Width, signs without a place of their own
  [null, 'ＳＱＬ', 'sql'],
  [null, 'ﾃﾞｰﾀ', 'データ'],
  [null, '２０２４', '2024'],
  ['de', 'Donau\u00addampf\u00adschiff', 'Donaudampfschiff'],
  ['en', 'archi\u00adtecture', 'architecture'],
  [null, 'क्\u200dष', 'क्ष'],
  [null, 'ര്\u200cമ', 'ര്മ'],
  // Arabic: vowels, tatweel, alef, ya and ta marbuta, hamza, article, endings, forms for display, digits
  ['ar', 'كِتَابٌ', 'كتاب'],
  ['ar', 'كتـــاب', 'كتاب'],
  ['ar', 'الكتاب', 'كتاب'],
  ['ar', 'والكتاب', 'كتاب'],
  ['ar', 'بالكتاب', 'للكتاب'],
  ['ar', 'أرشيف', 'ارشيف'],
  ['ar', 'إدارة', 'اداره'],
  ['ar', 'آخر', 'اخر'],
  ['ar', 'مستشفى', 'مستشفي'],
  ['ar', 'مسؤول', 'مسئول'],
  ['ar', 'مكتبة', 'مكتبات'],
  ['ar', 'المبرمجون', 'مبرمجين'],
  ['ar', 'ﻛﺘﺎﺏ', 'كتاب'],
  ['ar', '٢٠٢٤', '2024'],
  ['en', 'المعمارية', 'معمارية'],
  // Persian and Urdu: their own letters and those of Arabic keyboards
  [null, 'کتاب', 'كتاب'],
  [null, 'فارسی', 'فارسي'],
  [null, 'می\u200cشود', 'می شود'],
  [null, '۱۴۰۳', '1403'],
  [null, 'ہوا', 'هوا'],
  // Hebrew with and without points
  [null, 'שָׁלוֹם', 'שלום'],
  // The same letters as characters of their own
  [null, '한국어'.normalize('NFD'), '한국어'],
  [null, 'พร้อม', 'พร้อม'.normalize('NFD')],
];

const PART: readonly Pair[] = [
  ['fr', 'œuvre', 'ouvre'],
  ['de', 'Masse', 'Mase'],
  ['tr', 'ışık', 'aşık'],
  ['ar', 'كتاب', 'كلاب'],
  ['ar', 'ال', 'كتاب'],
  ['ar', 'ولد', 'لدى'],
  [null, 'שלום', 'שלומי'],
  [null, 'کتاب', 'کباب'],
  [null, 'می شود', 'میشود'],
  ['ru', 'замок', 'замысел'],
  [null, '한국어', '한국인'],
  [null, 'データ', 'データー'],
  [null, '2024', '2023'],
  [null, 'co\u00adop', 'co op'],
  [null, 'north·south', 'northsouth'],
];

describe('a word meets itself', () => {
  it.each(MEET)('%s: %s and %s', (lang, one, other) => {
    expect(terms(one, lang)).not.toEqual([]);
    expect(terms(one, lang)).toEqual(terms(other, lang));
  });
});

describe('a word meets no other', () => {
  it.each(PART)('%s: %s and %s', (lang, one, other) => {
    expect(terms(one, lang)).not.toEqual(terms(other, lang));
  });
});

describe('Arabic', () => {
  it('keeps two letters of every word, and is not stemmed where only the script is the same', () => {
    for (const word of ['ال', 'ات', 'والد', 'الان', 'بال', 'وها', 'الله', 'ا'])
      expect(stemArabic(word).length, word).toBeGreaterThanOrEqual(Math.min(2, word.length));
    expect(terms('الکتاب', null)).toEqual(['الكتاب']);
  });

  it('is told from Persian and Urdu by its frequent words', () => {
    expect(detectLanguage('هذا المقال عن إدارة البرمجيات التي لا يمكن أن تعمل في كل مكان.', null)).toBe('ar');
    expect(
      detectLanguage('این کتاب را برای همه می نویسم و از آن در هر جا که باشد یاد می کنم.', null),
    ).toBeNull();
    expect(
      detectLanguage('یہ کتاب اس لیے ہے کہ وہ سب کے لیے ایک ہی جگہ پر ہو اور کسی سے نہیں لی گئی۔', null),
    ).toBeNull();
  });
});

describe('look-up', () => {
  const POSTS: readonly [title: string, lang: string | null, text: string][] = [
    ['هندسة البرمجيات', 'ar', 'هذا المقال عن المعمارية والمكتبات التي لا نراها في المشاريع.'],
    ['Die Straße', 'de', 'Auf der Straße und in den Gassen ist es nicht so laut, wie man sagt.'],
    ['Une œuvre', 'fr', 'Les œuvres de cet artiste ne sont pas dans le musée de la ville.'],
    ['데이터 저장소', 'ko', '우리는 데이터를 한곳에 모아 두고 저장소에서 검색합니다.'],
    ['낡은 모니터가 있는 방', 'ko', '모니터가 켜지고 센터에서 소식이 온다.'],
  ];
  const found = async (query: string): Promise<number[]> => {
    const documents = POSTS.map(([title, lang, text], n) => ({ id: n + 1, title, tags: [], lang, text }));
    return (await lookUp(query, await MemoryIndex.of(documents))).hits.map(({ id }) => id);
  };

  it.each<[string, number]>([
    ['معمارية ', 1],
    ['المعما', 1],
    ['بالمكتبة ', 1],
    ['STRASSE ', 2],
    ['straß', 2],
    ['oeuvr', 3],
    ['œuv', 3],
    ['데이터 ', 4],
    ['데이터가 ', 4],
    ['데이터에서 ', 4],
    ['"데이터를 한곳에"', 4],
    ['모니터를 ', 5],
  ])('finds %s as it is typed', async (query, id) => expect(await found(query)).toEqual([id]));
});
