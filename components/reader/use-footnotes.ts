// Opens footnotes in place: on a card below their sign, beside the text and not in it, so that nothing moves.
import { useLayoutEffect } from 'preact/hooks';
import { t } from '@/utils/i18n/translate';
import { Footnotes } from './footnotes';

/** Pixels between the sign and the card. */
const GAP = 6;

interface Card {
  reference: HTMLAnchorElement;
  element: HTMLElement;
}

function makeCard(note: DocumentFragment, sign: string): HTMLElement {
  const card = document.createElement('aside');
  card.className = 'note';
  card.setAttribute('role', 'note');
  card.setAttribute('aria-label', t('reader.note', { sign }));
  card.tabIndex = -1;
  const text = document.createElement('div');
  text.className = 'note-text';
  text.append(note);
  card.append(text);
  return card;
}

export function useFootnotes(
  root: ShadowRoot | null,
  body: HTMLElement | null,
  address: string | null,
): void {
  useLayoutEffect(() => {
    if (!root || !body) return;
    let open: Card | null = null;
    const notes = new Footnotes(body, address);
    notes.markReferences();

    const close = (backToSign: boolean) => {
      if (!open) return;
      const { reference, element } = open;
      open = null;
      element.remove();
      reference.setAttribute('aria-expanded', 'false');
      if (backToSign) reference.focus({ preventScroll: true });
    };
    const place = ({ reference, element }: Card) => {
      const below = reference.getBoundingClientRect().bottom - root.host.getBoundingClientRect().top;
      element.style.top = `${below + GAP}px`;
    };
    const show = (reference: HTMLAnchorElement) => {
      const note = notes.noteOf(reference);
      if (!note) return;
      const element = makeCard(note, (reference.textContent ?? '').trim());
      place({ reference, element });
      root.append(element);
      reference.setAttribute('aria-expanded', 'true');
      open = { reference, element };
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: 'nearest' });
    };
    const onClick = (event: Event) => {
      const target = event.target instanceof Element ? event.target : null;
      const reference = target?.closest<HTMLAnchorElement>('a[data-note]');
      if (open?.element.contains(target)) return;
      if (!reference) return close(false);
      if (!(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const again = open?.reference === reference;
      close(again);
      if (!again) show(reference);
    };
    const onKey = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || !open) return;
      event.preventDefault();
      close(true);
    };
    const onPressElsewhere = (event: Event) => {
      if (!event.composedPath().includes(root.host)) close(false);
    };
    // Before the links of the text are followed.
    root.addEventListener('click', onClick, { capture: true });
    root.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPressElsewhere);
    // Where the text is set anew, the sign goes elsewhere and the card with it.
    const sizes = new ResizeObserver(() => open && place(open));
    sizes.observe(body);
    return () => {
      sizes.disconnect();
      close(false);
      root.removeEventListener('click', onClick, { capture: true });
      root.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPressElsewhere);
    };
  }, [root, body, address]);
}
