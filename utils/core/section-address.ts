// Addresses that are posts on no site: sections that list posts, services, files.

const SECTION =
  /\/(?:tags?|topics?|categor(?:y|ies)|authors?|page|search|feed|wp-[\w-]+|login|cart|privacy|imprint|impressum)(?:\/|$)|\.(?:pdf|jpe?g|png|gif|webp|svg|mp[34]|zip|xml|json|css|js|ics)$/i;

/** Whether the path of an address is one of these. */
export const isSectionPath = (path: string): boolean => SECTION.test(path);
