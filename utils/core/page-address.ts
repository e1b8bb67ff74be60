// Which part of an address says what page is shown: for the probe, and for telling whether an answer is still current.

/** The address without its fragment, unless the fragment is a single-page app's route (`#/…`, `#!…`). */
export function pageAddress(address: string): string {
  const at = address.indexOf('#');
  return at < 0 || /^#[!/]/.test(address.slice(at)) ? address : address.slice(0, at);
}
