// Guids that are unique in the world, and not only within their feed.
const GLOBAL = /^(?:https?:\/\/.|tag:.|urn:.)|^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Addresses, tag: and urn: URIs, UUIDs. */
export const isGlobalGuid = (guid: string): boolean => GLOBAL.test(guid);
