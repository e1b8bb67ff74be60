// Something else in place of videos and sounds. In Chromium each that stands in a document holds it for as long as the page lives
// that parsed it, and so it is with every copy; one that is taken out lets go.

/** What stands in place of one: its address and its title, and nothing of what is for browsers that show none. */
export const MEDIA = 'x-media';

/** Tags of them; for HTML that is only measured. */
export const MEDIA_TAG = /(<\/?)(?:video|audio)(?=[\s/>])/gi;

/**
 * Puts something else in place of each video and sound.
 * @param page one that was parsed, without names that hide properties
 */
export function withStandIns(page: Document): Document {
  for (const media of page.querySelectorAll('video,audio')) {
    const standIn = page.createElement(MEDIA);
    const address = media.getAttribute('src') ?? media.querySelector('source[src]')?.getAttribute('src');
    if (address) standIn.setAttribute('src', address);
    const title = media.getAttribute('title');
    if (title !== null) standIn.setAttribute('title', title);
    media.replaceWith(standIn);
  }
  return page;
}
