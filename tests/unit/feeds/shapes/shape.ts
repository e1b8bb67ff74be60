// A shape in which feeds are found, and what has to come out: the rows of the tables beside this file.

/** Given as check:feeds prints it; what a row does not name is not compared. */
export interface Shape {
  what: string;
  document: string | Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
  feed?: Record<string, unknown>;
  entries?: Record<string, unknown>[];
  /** The code of the error, for what is no feed. */
  error?: string;
}

export const ORIGIN = 'https://quay.example';

export const atom = (inside: string, attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}>${inside}</feed>`;
export const atomEntry = (inside: string, attributes = '') => atom(`<entry>${inside}</entry>`, attributes);
export const atom03 = (inside: string, attributes = '') =>
  `<feed version="0.3" xmlns="http://purl.org/atom/ns#" ${attributes}>${inside}</feed>`;
export const atom03Entry = (inside: string, attributes = '') =>
  atom03(`<entry>${inside}</entry>`, attributes);
export const rss = (inside: string, attributes = '') =>
  `<rss version="2.0" ${attributes}><channel>${inside}</channel></rss>`;
export const rssItem = (inside: string, attributes = '') => rss(`<item>${inside}</item>`, attributes);
const RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';
export const rdf = (inside: string, attributes = 'xmlns="http://purl.org/rss/1.0/"') =>
  `<rdf:RDF ${RDF} ${attributes}>${inside}</rdf:RDF>`;

export const DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';
export const TERMS = 'xmlns:dcterms="http://purl.org/dc/terms/"';
export const CONTENT = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"';
export const MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"';
export const ITUNES = 'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"';
export const A10 = 'xmlns:a="http://www.w3.org/2005/Atom"';
export const XHTML = 'xmlns="http://www.w3.org/1999/xhtml"';
export const base64 = (text: string) => Buffer.from(text).toString('base64');
