// Images of a body wait with their address in `data-src`, so that nobody learns that a post is read. This fetches them
// once the reader says so.

/** Images that wait. */
export function waitingImages(root: ParentNode): HTMLImageElement[] {
  return [...root.querySelectorAll<HTMLImageElement>('img[data-src]')];
}

/** Fetches the images, without a referrer. One that does not come shows its description instead. */
export function showImages(root: ParentNode): void {
  for (const image of waitingImages(root)) {
    const { src, srcset } = image.dataset;
    image.referrerPolicy = 'no-referrer';
    image.decoding = 'async';
    image.loading = 'lazy';
    image.addEventListener('error', () => image.classList.add('broken'), { once: true });
    if (srcset) image.srcset = srcset;
    if (src) image.src = src;
    delete image.dataset.src;
    delete image.dataset.srcset;
  }
}
