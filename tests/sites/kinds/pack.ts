// A publication as a pack: a manifest and a shard per hundred posts. An edited post changes one shard.
import { packFiles } from '../pack-files';
import { answer, notFound, type Play, together, withEtags } from '../play';
import { type Publication, pages } from './publication';

export function pack(publication: Publication): Play {
  const own: Play = ({ url }) => {
    const file = packFiles(publication.posts, url.origin).get(url.pathname);
    return file ? answer(file.type, file.text) : notFound();
  };
  return withEtags(together(own, pages(publication)));
}
