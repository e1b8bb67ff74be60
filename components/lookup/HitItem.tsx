// A post that a look-up found, with the passages that speak of it; found by its title or a filter, with its first words.
import { Dateline } from '@/components/posts/Dateline';
import { OriginalLink } from '@/components/posts/OriginalLink';
import { PostLink } from '@/components/posts/PostLink';
import { Marked } from '@/components/ui/Marked';
import type { LookupHit } from '@/utils/model/lookup';

interface Props {
  hit: LookupHit;
  /** At most so many passages. */
  passages: number;
  source: string | undefined;
}

export function HitItem({ hit, passages, source }: Props) {
  const shown = hit.passages.slice(0, passages);
  return (
    <li class="hit">
      <p class="post-title">
        <PostLink post={hit.post} passage={shown[0]?.text} />
      </p>
      <Dateline post={hit.post} source={source}>
        <OriginalLink post={hit.post} address={hit.address} />
      </Dateline>
      {shown.length === 0 && hit.post.excerpt !== '' && (
        <p class="hit-excerpt" dir="auto">
          {hit.post.excerpt}
        </p>
      )}
      {shown.length > 0 && (
        <div class="hit-passages">
          {shown.map((passage) => (
            <blockquote class="passage" key={passage.text}>
              <p dir="auto">
                <Marked passage={passage} />
              </p>
            </blockquote>
          ))}
        </div>
      )}
    </li>
  );
}
