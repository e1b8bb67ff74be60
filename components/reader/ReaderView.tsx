// The reader: a post as it was kept, to be read without the network. This puts its parts together.
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useDeletion } from '@/components/deletion/deletion';
import { Notice } from '@/components/ui/Notice';
import { useLazy } from '@/components/use-lazy';
import { t } from '@/utils/i18n/translate';
import type { ReadingSettings } from '@/utils/model/reading';
import { Outline } from './Outline';
import { outlineOf } from './outline';
import { PartButtons } from './PartButtons';
import { PostArticle } from './PostArticle';
import { ReaderBar } from './ReaderBar';
import { ReadingFoot } from './ReadingFoot';
import { ReadingMenu } from './ReadingMenu';
import { useCodeColours } from './use-code-colours';
import { useKeptPost } from './use-kept-post';
import { useNeighbours } from './use-neighbours';
import { useOpenParts } from './use-open-parts';
import { usePaper } from './use-paper';
import { usePostActions } from './use-post-actions';
import { usePostKeys } from './use-post-keys';
import { useReading } from './use-reading';
import { useReadingPlace } from './use-reading-place';

interface Props {
  id: number;
  passage: string | undefined;
  highlight?: number | undefined;
  inTab: boolean;
  onBack(): void;
  onGo(id: number): void;
  /** Shows what the keys do. */
  onHelp(): void;
}

/** Ems that a text takes by its width, at its own size; OpenDyslexic's are wider. */
const EMS = { narrow: 26, normal: 31, wide: 40 } as const;

/** Whether the text leaves no room for the outline beside it: it stands above it then. */
const fillsTab = ({ face, measure, size }: ReadingSettings): boolean =>
  (face === 'dyslexic' && measure === 'normal' ? EMS.wide : EMS[measure]) * size > EMS.wide * 100;

export function ReaderView({ id, passage, highlight, inTab, onBack, onGo, onHelp }: Props) {
  const { value, error, reload } = useKeptPost(id);
  const { reading, change, saving } = useReading();
  const { post, source } = value ?? {};
  const actions = usePostActions(post, reload);
  const neighbours = useNeighbours(post);
  const heading = useRef<HTMLHeadingElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [body, setBody] = useState<HTMLElement | null>(null);
  const parts = useOpenParts(inTab);
  const outline = useMemo(() => (body ? outlineOf(body) : []), [body]);
  const AloudBar = useLazy(() => import('./aloud/AloudBar'), parts.aloud);
  const from = passage === undefined ? value?.position : undefined;
  const at = useReadingPlace({ postId: id, body, scroller, from });
  useCodeColours(body);
  usePaper(reading?.paper);
  const deletion = useDeletion();
  const removing = async () => {
    if (post && (await deletion.remove(post, true))) onBack();
  };
  const remove = () => void removing();

  // The focus goes where the reading begins.
  const there = post !== undefined && reading !== undefined;
  useLayoutEffect(() => {
    if (there) heading.current?.focus({ preventScroll: true });
  }, [there]);
  const letters = reading?.letterKeys ?? true;
  usePostKeys({ post, neighbours, parts, actions, inTab, letters, remove, onBack, onGo });

  return (
    <div
      class="reader"
      data-face={reading?.face}
      data-leading={reading?.leading}
      data-measure={reading?.measure}
      data-full={reading && fillsTab(reading) ? '' : undefined}
      style={{ '--read-scale': String((reading?.size ?? 100) / 100) }}
    >
      <ReaderBar post={post} inTab={inTab} onBack={onBack} onStar={actions.star} onDelete={remove}>
        <PartButtons parts={parts} post={post} hasOutline={outline.length > 1} hasText={body !== null}>
          {post && reading && (
            <ReadingMenu
              reading={reading}
              sourceId={post.sourceId}
              source={source?.title}
              open={parts.menu}
              onOpen={parts.openMenu}
              onChange={change}
            />
          )}
        </PartButtons>
      </ReaderBar>
      {parts.outline && outline.length > 1 && <Outline outline={outline} scroller={scroller} />}
      <div class="view-scroll reader-scroll" ref={scroller} data-own-arrows="">
        {error && <Notice error={error} onRetry={reload} />}
        {actions.error && <Notice error={actions.error} />}
        {saving.error && <Notice error={saving.error} />}
        {deletion.action.error && <Notice error={deletion.action.error} />}
        {value && !post && <Gone onBack={onBack} />}
        {post && reading && (
          <PostArticle
            post={post}
            body={value?.body}
            versions={value?.versions ?? []}
            page={value?.page}
            source={source?.title}
            passage={passage}
            highlight={highlight}
            reading={reading}
            neighbours={neighbours}
            headingRef={heading}
            imagesShown={parts.images}
            onShowImages={parts.showImages}
            onChange={change}
            onMarkUnread={actions.markUnread}
            onGo={onGo}
            onBody={setBody}
          />
        )}
      </div>
      {AloudBar && post && reading && body && (
        <AloudBar
          title={post.title}
          lang={post.lang}
          body={body}
          scroller={scroller}
          reading={reading}
          onChange={change}
          onClose={() => parts.openAloud(false)}
          onControls={(now) => {
            parts.aloudControls.current = now;
          }}
        />
      )}
      {post && body && <ReadingFoot at={at} minutes={post.readingMinutes} onHelp={onHelp} />}
    </div>
  );
}

/** In place of a post that was deleted meanwhile. */
function Gone({ onBack }: { onBack(): void }) {
  return (
    <div class="empty">
      <h1 class="empty-heading">{t('reader.gone')}</h1>
      <button type="button" class="button" onClick={onBack}>
        {t('reader.gone.action')}
      </button>
    </div>
  );
}
