// Addresses that are no posts, whatever site they are of: sections that list posts, services, files.

const SECTION =
  /\/(?:tags?|topics?|categor(?:y|ies)|authors?|page|search|feed|wp-[\w-]+|login|cart|privacy|imprint|impressum)(?:\/|$)|\.(?:pdf|jpe?g|png|gif|webp|svg|mp[34]|zip|xml|json|css|js|ics)$/i;

/** @param path of an address */
export const isSectionPath = (path: string): boolean => SECTION.test(path);
