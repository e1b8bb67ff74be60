// Guids that are globally unique, not only within their feed.

const GLOBAL = /^(?:https?:\/\/.|tag:.|urn:.)|^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Whether a guid is an address, a `tag:` or `urn:` URI, or a UUID. */
export const isGlobalGuid = (guid: string): boolean => GLOBAL.test(guid);
