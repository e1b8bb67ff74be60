// Promise: what another product wrote is read as it was meant, in pieces of any size, and what nobody wrote ends in our own
// error.
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { csvRows } from '@/utils/transfer/csv-rows';
import { jsonValues } from '@/utils/transfer/json-values';
import { pythonList } from '@/utils/transfer/python-list';

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const value of values) found.push(value);
  return found;
}

const size = fc.integer({ min: 1, max: 40 });
const cell = fc
  .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 })
  .map((text) => text.trim() || 'x');

it('a table, however it is quoted and cut', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 10 }),
      size,
      async (rows, piece) => {
        const text = Papa.unparse([['url', 'note'], ...rows], { quotes: true });
        const read = await all(csvRows(inPieces(text, piece), ['url']));
        expect(read.map((row) => (row.is === 'csv' ? [row.cell('url'), row.cell('note')] : row))).toEqual(
          rows,
        );
      },
    ),
  ));

it('JSON, however it is cut', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue({ noUnicodeString: false }), { maxLength: 6 }),
      size,
      async (values, piece) => {
        const text = JSON.stringify(values);
        expect(await all(jsonValues(inPieces(text, piece), '$.*'))).toEqual(JSON.parse(text));
      },
    ),
  ));

it('a list as Python or JSON prints it', () =>
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z ,"']{1,10}$/), { minLength: 1, maxLength: 5 }), (texts) => {
      expect(pythonList(JSON.stringify(texts))).toEqual(texts);
      const python = texts.map((text) => `'${text.replaceAll("'", "\\'")}'`).join(', ');
      expect(pythonList(`[${python}]`)).toEqual(texts);
    }),
  ));

it('anything else ends, in our own error where it has to', () =>
  fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), size, async (text, piece) => {
      const own = (error: unknown) => expect(error).toMatchObject({ name: 'BacklistError' });
      await all(csvRows(inPieces(text, piece), [])).catch(own);
      await all(jsonValues(inPieces(text, piece), '$.*')).catch(own);
      expect(Array.isArray(pythonList(text))).toBe(true);
    }),
  ));
