// A small sheet under the button that opens it. Escape and a press outside close it; the focus comes back to the button.
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  /** Name of the button and of the sheet. */
  label: string;
  /** What the button shows. */
  sign: ComponentChildren;
  /** Classes of the button; a plain sign unless said otherwise. */
  button?: string;
  open: boolean;
  onOpen(open: boolean): void;
  children: ComponentChildren;
}

const FIRST = 'input:checked, button, select, input, a[href]';

export function Popover({ label, sign, button: style = 'icon-button', open, onOpen, children }: Props) {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const sheet = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!open) return;
    sheet.current?.querySelector<HTMLElement>(FIRST)?.focus();
    const isOutside = (target: EventTarget | null) =>
      target instanceof Node && !place.current?.contains(target);
    const onPress = (event: Event) => {
      if (isOutside(event.target)) onOpen(false);
    };
    const onFocusOut = (event: FocusEvent) => {
      if (isOutside(event.relatedTarget)) onOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onOpen(false);
      button.current?.focus();
    };
    const end = new AbortController();
    const { signal } = end;
    document.addEventListener('pointerdown', onPress, { signal });
    place.current?.addEventListener('focusout', onFocusOut, { signal });
    place.current?.addEventListener('keydown', onKey, { signal });
    return () => end.abort();
  }, [open]);

  return (
    <div class="popover-place" ref={place}>
      <button
        ref={button}
        type="button"
        class={open ? `${style} is-open` : style}
        aria-label={label}
        title={label}
        aria-expanded={open}
        {...(open ? { 'aria-controls': id } : {})}
        onClick={() => onOpen(!open)}
      >
        {sign}
      </button>
      {open && (
        <div class="popover" id={id} ref={sheet} role="dialog" aria-label={label}>
          {children}
        </div>
      )}
    </div>
  );
}
