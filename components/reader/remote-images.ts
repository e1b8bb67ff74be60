// Images of a body wait with their address in `data-src`, so that nobody learns that a post is read. This fetches them
// once the reader says so.

/** Images that wait. */
export function waitingImages(root: ParentNode): HTMLImageElement[] {
  return [...root.querySelectorAll<HTMLImageElement>('img[data-src]')];
}

/** Gives every image words to show in its place: its own, else its title, else `unnamed`. */
export function nameImages(root: ParentNode, unnamed: string): void {
  for (const image of root.querySelectorAll('img')) {
    if (image.alt.trim() === '') image.alt = image.title.trim() || unnamed;
  }
}

/** Fetches the images, without a referrer. One that does not come shows its description instead. */
export function showImages(root: ParentNode): void {
  for (const image of waitingImages(root)) {
    const { src } = image.dataset;
    image.referrerPolicy = 'no-referrer';
    image.decoding = 'async';
    image.loading = 'lazy';
    image.addEventListener('error', () => image.classList.add('broken'), { once: true });
    if (src) image.src = src;
    delete image.dataset.src;
  }
}
