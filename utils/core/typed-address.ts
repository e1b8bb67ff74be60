// What somebody typed or pasted as an address → the addresses that it may mean.

/**
 * Addresses to try, best first, for what was typed or pasted: with or without scheme, `feed:` as old readers wrote it,
 * `view-source:`, surrounding white space, quotes or angle brackets. Empty when it cannot be a web address.
 */
export function typedAddresses(typed: string): string[] {
  const text = typed
    .trim()
    .replace(/^["'<“]+|["'>”]+$/g, '')
    .replace(/^(?:view-source|feed):(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'http://');
  const candidates = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? [text] : [`https://${text}`, `http://${text}`];
  return candidates.filter((candidate) => {
    // White space in the host means words, not an address; further back the URL parser encodes it.
    if (text === '' || /^[^/]*\s/.test(text) || !URL.canParse(candidate)) return false;
    const url = new URL(candidate);
    return (
      (url.protocol === 'http:' || url.protocol === 'https:') && url.username === '' && url.hostname !== ''
    );
  });
}
