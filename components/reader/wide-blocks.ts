// Code and tables wider than the column scroll sideways; without a mouse they must be reachable to be scrolled. Cells get the
// room that their words need: left to the browser, a narrow column sets a sentence a word a line.

/** Letters of a cell from which on it holds a sentence, and up to which it is a word, a date or a number. */
const SENTENCE = 45;
const WORD = 12;

/** Says of each cell of a table how it is to be set. */
export function sizeCells(root: ParentNode): void {
  for (const cell of root.querySelectorAll<HTMLElement>('th, td')) {
    const length = cell.textContent?.trim().length ?? 0;
    if (length > SENTENCE) cell.dataset.cell = 'sentence';
    else if (length <= WORD) cell.dataset.cell = 'word';
  }
}

/** Makes each block that is wider than its place a stop of the Tab key, and takes that from the others. */
export function reachWideBlocks(root: ParentNode): void {
  for (const block of root.querySelectorAll<HTMLElement>('pre, table')) {
    if (block.scrollWidth > block.clientWidth) block.tabIndex = 0;
    else block.removeAttribute('tabindex');
  }
}
