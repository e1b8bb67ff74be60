// The text of a post: its images come as the reader chose, its links lead to the archive where they can, and a passage
// that was asked for is shown and marked.
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { PostHighlights } from '@/components/highlights/PostHighlights';
import { useServices } from '@/components/services';
import { t } from '@/utils/i18n/translate';
import type { Post } from '@/utils/model/post';
import type { ImageChoice } from '@/utils/model/reading';
import { followLink } from './body-links';
import { findPassage, showRange } from './find-passage';
import { RemoteImages } from './RemoteImages';
import { nameImages, showImages, waitingImages } from './remote-images';
import { SafeHtml } from './SafeHtml';
import { useFootnotes } from './use-footnotes';
import { reachWideBlocks, sizeCells } from './wide-blocks';

interface Props {
  post: Post;
  html: string;
  /** Name of its source, as far as it is known. */
  source: string | undefined;
  passage: string | undefined;
  highlight: number | undefined;
  images: ImageChoice;
  /** The reader wants the images of this post. */
  imagesShown: boolean;
  onShowImages(): void;
  onAlwaysImages(): void;
  onGo(id: number): void;
  /** Called with the element that holds the text, when it was set and when it was set anew. */
  onBody(body: HTMLElement): void;
}

export function ReaderBody({
  post,
  html,
  source,
  passage,
  highlight,
  images,
  imagesShown,
  onShowImages,
  onAlwaysImages,
  onGo,
  onBody,
}: Props) {
  const { archive, openAddress } = useServices();
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  const [waiting, setWaiting] = useState(0);
  const [body, setBody] = useState<HTMLElement | null>(null);

  useFootnotes(root, body, post.url);

  // With the text itself: a link pressed before its way is known would lead the whole screen away.
  useLayoutEffect(() => {
    if (!root) return;
    const targets = { postsByUrlKeys: archive.postsByUrlKeys, openPost: onGo, openAddress };
    const onClick = (event: Event) => {
      if (event instanceof MouseEvent) void followLink(event, root, post.url, targets);
    };
    root.addEventListener('click', onClick);
    return () => root.removeEventListener('click', onClick);
  }, [root, post.url, archive, openAddress, onGo]);

  useEffect(() => {
    if (!root) return;
    const observer = new ResizeObserver(() => reachWideBlocks(root));
    observer.observe(root.host);
    return () => observer.disconnect();
  }, [root]);

  const coming = images === 'always' || (images === 'ask' && imagesShown);
  // Before the paint: what is said above the text is not to push it down once it is seen.
  useLayoutEffect(() => {
    if (!root) return;
    sizeCells(root);
    if (coming) showImages(root);
    setWaiting(waitingImages(root).length);
  }, [root, html, coming]);

  useEffect(() => {
    if (!root || passage === undefined) return;
    const body = root.querySelector('.body');
    const range = body && findPassage(body, passage);
    if (range) showRange(range);
    return () => {
      if (typeof Highlight === 'function') CSS.highlights?.delete('passage');
    };
  }, [root, passage]);

  return (
    <>
      {waiting > 0 && images === 'ask' && (
        <RemoteImages count={waiting} source={source} onShow={onShowImages} onAlways={onAlwaysImages} />
      )}
      <SafeHtml
        html={html}
        lang={post.lang}
        label={t('reader.body')}
        onReady={(ready) => {
          setRoot(ready);
          nameImages(ready, t('reader.images.unnamed'));
          const filled = ready.querySelector<HTMLElement>('.body');
          setBody(filled);
          if (filled) onBody(filled);
        }}
      />
      {root && <PostHighlights key={html} post={post} root={root} chosen={highlight} />}
    </>
  );
}
