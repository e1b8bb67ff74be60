// @vitest-environment happy-dom
// How the cells of a table are set, by what stands in them.
import { expect, test } from 'vitest';
import { sizeCells } from '@/components/reader/wide-blocks';

test('a cell with a sentence gets room, a date or a number stays in one line, what is between is left alone', () => {
  const root = document.createElement('div');
  root.innerHTML = `<table><tr><td>1810-03-1</td><td> 42 </td><td></td><td>Lower, towpath side</td>
    <td>The keeper wrote that nobody had passed since the morning.</td></tr></table>`;
  sizeCells(root);
  expect([...root.querySelectorAll('td')].map(({ dataset }) => dataset.cell)).toEqual([
    'word',
    'word',
    'word',
    undefined,
    'sentence',
  ]);
});
