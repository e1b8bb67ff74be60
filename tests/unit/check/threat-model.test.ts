// Promise: each line of the threat model names a test that is there.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const LINES = readFileSync(path.join(ROOT, 'docs/threat-model.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  // A table of threats has three columns; what is worth protecting has two.
  .filter((cells) => cells.length === 5 && cells[1] !== 'Threat' && !/^-+$/.test(cells[1] ?? ''))
  .map(([, threat = '', stops = '', test = '']) => ({ threat, stops, test }));

it('there are threats at all', () => expect(LINES.length).toBeGreaterThan(30));

describe.each(LINES)('$threat', ({ stops, test }) => {
  it('is stopped by something, and its test is there', () => {
    expect(stops).not.toBe('');
    const [, file = '', title = ''] = /^`([^`]+)` “([^”]+)”$/.exec(test) ?? [];
    expect(file, `names a test: ${test}`).not.toBe('');
    expect(existsSync(path.join(ROOT, file)), `${file} is there`).toBe(true);
    // Titles with an apostrophe are written with its entity of the source.
    const source = readFileSync(path.join(ROOT, file), 'utf8').replaceAll("\\'", "'");
    expect(source, `${file} has “${title}”`).toContain(title);
    expect(source).toMatch(/\b(?:it|test)\b/);
  });
});
