// RSS 0.90 and 1.0 (RDF), as feedsmith reads it → our shape. An item there is an RSS item with fewer words of its own.
import type { RdfFeed } from 'feedsmith';
import { absolute } from '../address';
import { adaptRss } from './adapt-rss';
import type { AdaptedFeed } from './adapted-feed';

/** @param url where the document was fetched */
export function adaptRdf(feed: RdfFeed.Feed<string>, url: string): AdaptedFeed {
  const { items, image: _image, textInput: _input, rdf: _about, ...channel } = feed;
  const adapted = adaptRss(
    {
      ...channel,
      items: (items ?? []).map(({ rdf, ...item }) => ({
        ...item,
        // The item's identity in RDF is the address that it is said to be about.
        ...(rdf?.about ? { guid: { value: rdf.about, isPermaLink: absolute(rdf.about) !== null } } : {}),
      })),
    },
    url,
  );
  return { ...adapted, format: 'rdf' };
}
