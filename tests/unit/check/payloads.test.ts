// Promise: what the check of the sanitiser is given is taken as it is, or refused with a sentence that tells where.
import { expect, it } from 'vitest';
import { Hung } from '../../sanitize/check-browser';
import { grownPayloads } from '../../sanitize/grown-payloads';
import { Loss, Patience } from '../../sanitize/patience';
import { payloadsIn } from '../../sanitize/payloads';
import { findBad, lightBatches } from '../../sanitize/split';

const read = (...entries: unknown[]) => payloadsIn(JSON.stringify(entries));

it('takes names and payloads as they are, the empty ones too', () => {
  const odd = ['a"b\n', '__proto__', '\ud800', '‮x', '../../etc', '<b>'];
  const given = odd.map((name) => ({ name, payload: '' }));
  expect(read(...given)).toEqual(given);
});

it('takes a list behind a mark of the byte order, and what else stands in an entry', () => {
  expect(payloadsIn('\ufeff[{"name":"a","payload":"p","source":1}]')).toEqual([{ name: 'a', payload: 'p' }]);
});

it('tells apart what has the same name, or none', () => {
  const names = ['x', 'x #2', 'x', '', 'x'];
  expect(read(...names.map((name) => ({ name, payload: 'p' }))).map(({ name }) => name)).toEqual([
    'x',
    'x #2',
    'x #2 #2',
    '#3',
    'x #4',
  ]);
});

it('takes the two public lists in their shapes', () => {
  expect(read({ payload: 'p', expected: 'e' }, { title: 't', payload: 'p', expected: ['e', 'f'] })).toEqual([
    { name: '#0', payload: 'p' },
    { name: 't', payload: 'p' },
  ]);
  expect(read({ id: 7, name: { en: 'n' }, data: '%js_alert%' })).toEqual([
    { name: '7 n', payload: 'alert(1)' },
  ]);
});

it.each([
  ['', 'it is no JSON'],
  ['[]', 'it is an empty list'],
  ['[', 'it is no JSON'],
  ['{"name":"a","payload":"b"}', 'it is no list'],
  ['[{"name":"a","payload":"b"},{"payload":"b"}]', 'entry 1 has no text as its name'],
  ['[{"name":"a"}]', 'entry 0 has no text as its payload'],
  ['[{"name":1,"payload":null}]', 'entry 0 has no text as its name and no text as its payload'],
  ['[null]', 'entry 0 is no object'],
  ['["a"]', 'entry 0 is no object'],
])('refuses %s', (text, sentence) => expect(() => payloadsIn(text)).toThrow(sentence));

it('grows the same payloads of the same seed, each another one', () => {
  const some = grownPayloads(50, 3);
  expect(grownPayloads(50, 3)).toEqual(some);
  expect(new Set(some.map(({ payload }) => payload)).size).toBeGreaterThan(45);
  expect(grownPayloads(50, 4)).not.toEqual(some);
});

it('puts together what is few and light', () => {
  const weigh = (text: string) => text.length;
  expect(lightBatches(['a', 'b', 'cc', 'dddd', 'e', 'f', 'g'], 3, 3, weigh)).toEqual([
    ['a', 'b'],
    ['cc'],
    ['dddd'],
    ['e', 'f', 'g'],
  ]);
  expect(lightBatches([], 3, 3, weigh)).toEqual([]);
});

it('names what is bad by itself in few trials, and with no time left all that may be', async () => {
  const items = Array.from({ length: 250 }, (_, n) => n);
  let trials = 0;
  const trial = async (some: readonly number[]) => {
    trials += 1;
    return some.some((n) => n === 7 || n === 200) ? 'bad' : null;
  };
  const found = await findBad(items, trial);
  expect(found.map(({ item, alone }) => [item, alone])).toEqual([
    [7, true],
    [200, true],
  ]);
  expect(trials).toBeLessThan(50);
  const over = await findBad(items, trial, () => true);
  expect(over.map(({ item }) => item)).toEqual(items);
});

it('waits for what hangs by what others took, and not without end', async () => {
  const loss = new Loss({ least: 1_000, again: 50, most: 100 });
  const patience = new Patience(loss, 1_000);
  const before = patience.for(1, false);
  await patience.take(200, false, async () => undefined);
  expect(patience.for(1, false)).toBeLessThan(before);
  expect(patience.for(1, false)).toBeGreaterThanOrEqual(1_000);
  expect(patience.for(1, true)).toBeGreaterThan(patience.for(1, false));
  patience.note(1, 500);
  expect(patience.for(1, false)).toBeGreaterThan(5_000);
  const hang = () =>
    patience.take(1, true, async () => {
      await new Promise((later) => setTimeout(later, 60));
      throw new Hung();
    });
  expect([loss.isOnce, loss.isOver]).toEqual([false, false]);
  await expect(hang()).rejects.toThrow(Hung);
  expect([loss.isOnce, loss.isOver]).toEqual([true, false]);
  await expect(hang()).rejects.toThrow(Hung);
  expect([loss.isOnce, loss.isOver]).toEqual([true, true]);
});
