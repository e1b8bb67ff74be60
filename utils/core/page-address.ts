// The part of an address that determines which page is shown, by which an answer is known to be current.

/** The address without its fragment, unless the fragment is a single-page app's route (`#/…`, `#!…`). */
export function pageAddress(address: string): string {
  const at = address.indexOf('#');
  return at < 0 || /^#[!/]/.test(address.slice(at)) ? address : address.slice(0, at);
}
