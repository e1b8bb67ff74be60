// What a reader types for an address → the addresses that may be meant.

/**
 * Addresses to try, best first, for what was typed or pasted: with or without scheme, `feed:` as old readers wrote it,
 * `view-source:`, white space, quotes or angle brackets around. Empty when it can be no web address.
 */
export function typedAddresses(typed: string): string[] {
  const text = typed
    .trim()
    .replace(/^["'<“]+|["'>”]+$/g, '')
    .replace(/^(?:view-source|feed):(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'http://');
  const candidates = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? [text] : [`https://${text}`, `http://${text}`];
  return candidates.filter((candidate) => {
    // Words are no address; white space within one is written for what it stands for.
    if (text === '' || /^[^/]*\s/.test(text) || !URL.canParse(candidate)) return false;
    const url = new URL(candidate);
    return (
      (url.protocol === 'http:' || url.protocol === 'https:') && url.username === '' && url.hostname !== ''
    );
  });
}
