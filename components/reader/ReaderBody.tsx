// The text of a post: its images wait for the reader's word, its links lead to the archive where they can, and a passage
// that was asked for is shown and marked.
import { useEffect, useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { t } from '@/utils/i18n/translate';
import type { Post } from '@/utils/model/post';
import { followLink } from './body-links';
import { findPassage, showRange } from './find-passage';
import { showImages, waitingImages } from './remote-images';
import { SafeHtml } from './SafeHtml';
import { reachWideBlocks } from './wide-blocks';

interface Props {
  post: Post;
  html: string;
  passage: string | undefined;
  onGo(id: number): void;
}

export function ReaderBody({ post, html, passage, onGo }: Props) {
  const { archive, openAddress } = useServices();
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  const [images, setImages] = useState(0);
  const [allowed, setAllowed] = useState(false);

  useEffect(() => {
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
      {images > 0 && (
        <div class="images-wait">
          <button
            type="button"
            class="button"
            onClick={() => {
              if (root) showImages(root);
              setAllowed(true);
              setImages(0);
            }}
          >
            {t('reader.images', { count: images })}
          </button>
          <p class="setting-explanation">{t('reader.images.why')}</p>
        </div>
      )}
      <SafeHtml
        html={html}
        lang={post.lang}
        label={t('reader.body')}
        onReady={(ready) => {
          setRoot(ready);
          if (allowed) showImages(ready);
          setImages(waitingImages(ready).length);
        }}
      />
    </>
  );
}
