// Code and tables wider than the column scroll sideways; without a mouse they must be reachable to be scrolled.

/** Makes each block that is wider than its place a stop of the Tab key, and takes that from the others. */
export function reachWideBlocks(root: ParentNode): void {
  for (const block of root.querySelectorAll<HTMLElement>('pre, table')) {
    if (block.scrollWidth > block.clientWidth) block.tabIndex = 0;
    else block.removeAttribute('tabindex');
  }
}
