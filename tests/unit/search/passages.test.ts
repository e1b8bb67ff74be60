// Promise: a passage is a stretch of the text as it stands, with the right places marked, and an address leads to it.
import { describe, expect, it } from 'vitest';
import { bestPassages } from '@/utils/search/passages/passages';
import { addressAt, textFragment } from '@/utils/search/passages/text-fragment';
import { termOf } from '@/utils/search/text/terms';
import { seededRandom } from '../../seeded-random';
import { randomText } from './made-up-text';

const stems = (...words: string[]): string[] => words.map((word) => termOf(word, 'en'));
const marked = ({ text, marks }: { text: string; marks: [number, number][] }): string[] =>
  marks.map(([start, end]) => text.slice(start, end));

const TEXT = `The first paragraph speaks of the weather and of nothing else. It rained all day.

Governance of data is a matter of ownership. Each dataset needs an owner; owners are people and not departments. ${'The committee met again and again in the course of the year. '.repeat(8)}

At last, a data owner was named.`;

describe('passages', () => {
  it('have most of the terms, marked in every form', () => {
    const [passage] = bestPassages(TEXT, stems('owner', 'data', 'governance'), 'en');
    expect(TEXT).toContain(passage?.text);
    expect(passage && marked(passage)).toEqual(['Governance', 'data', 'owner', 'owners']);
    expect(passage?.text.startsWith('Governance')).toBe(true);
  });

  it('do not overlap, and come best first', () => {
    const passages = bestPassages(TEXT, stems('owner', 'data', 'governance'), 'en', {
      count: 3,
      length: 200,
    });
    expect(passages.length).toBe(2);
    expect(passages[1]?.text).toContain('At last');
  });

  it('keep to their length, more or less, and never cut a word', () => {
    const random = seededRandom(31);
    for (let round = 0; round < 40; round++) {
      const text = randomText(random, 400, 300);
      const wanted = text.split(/\W+/).filter((_, i) => i % 41 === 0);
      for (const passage of bestPassages(text, wanted, null, { count: 3, length: 160 })) {
        expect(text).toContain(passage.text);
        expect(passage.text.length).toBeLessThan(160 + 80);
        expect(passage.marks.length).toBeGreaterThan(0);
        for (const mark of marked(passage)) expect(wanted).toContain(mark);
        const start = text.indexOf(passage.text);
        expect(`${text[start - 1] ?? ' '}${text[start + passage.text.length] ?? ' '}`).toMatch(/^[\s.]{2}$/);
      }
    }
  });

  it('are none where no term occurs, or no text', () => {
    expect(bestPassages(TEXT, stems('kubernetes'), 'en')).toEqual([]);
    expect(bestPassages('', stems('data'), 'en')).toEqual([]);
  });

  it('mark a run of Chinese as one', () => {
    const [passage] = bestPassages('没有人知道数据湖的所有者是谁。', ['数据', '据湖'], null);
    expect(passage && marked(passage)).toEqual(['数据湖']);
  });
});

describe('text fragment', () => {
  it('names a short line whole, with what it would misread encoded', () => {
    expect(textFragment('https://example.org/a', { text: 'R&D, well-known', marks: [[0, 1]] })).toBe(
      'https://example.org/a#:~:text=R%26D%2C%20well%2Dknown',
    );
  });

  it('names beginning and end of a long one, and keeps the fragment that was there', () => {
    const text = 'One two three four five six seven eight nine ten eleven twelve thirteen.';
    expect(textFragment('https://example.org/a#part', { text, marks: [[0, 3]] })).toBe(
      'https://example.org/a#part:~:text=One%20two%20three%20four%20five%20six,eight%20nine%20ten%20eleven%20twelve%20thirteen',
    );
    expect(textFragment('https://example.org/a#:~:text=old', { text: 'new', marks: [] })).toBe(
      'https://example.org/a#:~:text=new',
    );
  });

  it('stays within one line: that with the most marks', () => {
    expect(
      textFragment('https://example.org/', {
        text: 'Heading\n\nbody text',
        marks: [
          [9, 13],
          [14, 18],
        ],
      }),
    ).toContain(':~:text=body%20text');
  });

  it('parts Chinese where a browser does, and leaves out what stands before the first word', () => {
    const text =
      '——数据湖变成了沼泽，没有人知道所有者是谁，也没有人记得它为什么被建造起来，直到有一天水干了。';
    const [, start = '', end = ''] =
      /text=([^,]*),(.*)$/.exec(
        decodeURIComponent(textFragment('https://example.org/', { text, marks: [[3, 6]] })),
      ) ?? [];
    expect(text).toContain(start);
    expect(start.startsWith('数据湖变成了沼泽')).toBe(true);
    expect(text.endsWith(`${end}。`)).toBe(true);
    expect(textFragment('https://example.org/', { text: '（短句）', marks: [] })).toContain(
      `:~:text=${encodeURIComponent('短句')}`,
    );
  });

  it('is the plain address where there is no passage', () => {
    expect(addressAt('https://example.org/a', null)).toBe('https://example.org/a');
    expect(addressAt('https://example.org/a', { text: 'word', marks: [] })).toContain('#:~:text=word');
    expect(addressAt(null, { text: 'word', marks: [] })).toBeNull();
  });

  it('survives half a surrogate pair', () => {
    expect(() => textFragment('https://example.org/', { text: 'a\ud83d', marks: [] })).not.toThrow();
  });
});
