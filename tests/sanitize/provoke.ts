// What is done to a shown text so that whatever waits for a reader's hand runs: runs in the reader's own page.

/** Every event that an element could wait for, every link that is none to the web, every form. */
export function provoke(): string {
  const root = document.querySelector('.reader-body')?.shadowRoot;
  const body = root?.querySelector('.body');
  if (!root || !body) return 'no body';
  // Links to the web would open tabs, as they should.
  const stay = (event: Event) => {
    for (const target of event.composedPath()) {
      if (target instanceof HTMLAnchorElement && /^(?:https?|mailto):$/.test(target.protocol)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    }
  };
  root.addEventListener('click', stay, true);
  const types =
    'mouseover mouseenter mousemove mousedown mouseup pointerover pointerenter pointerdown pointerup focus focusin blur keydown keyup keypress input change select submit reset toggle beforetoggle error load loadstart animationstart animationend animationiteration transitionend begin end repeat scroll wheel copy cut paste drag dragstart drop contextmenu dblclick auxclick click touchstart hashchange popstate pageshow resize invalid start finish bounce play canplay seeked';
  for (const element of body.querySelectorAll('*')) {
    for (const type of types.split(' ')) {
      const made = /^(?:mouse|pointer|click|dbl|aux|context)/.test(type) ? MouseEvent : Event;
      element.dispatchEvent(new made(type, { bubbles: false, cancelable: true }));
    }
    if (element instanceof HTMLFormElement) element.requestSubmit();
    for (const { name, value } of element.attributes) {
      if (!/^(?:href|xlink:href|action|formaction|src|data|to|values|from)$/i.test(name)) continue;
      if (/^\s*(?:https?:|mailto:|data:image\/)/i.test(value)) continue;
      // Followed outside of the reader's own handling of clicks, which would hold it.
      const link = document.createElement('a');
      link.href = value;
      if (!/^(?:javascript|vbscript|data|blob|file):$/.test(link.protocol)) continue;
      document.body.append(link);
      link.click();
      link.remove();
    }
  }
  root.removeEventListener('click', stay, true);
  return 'done';
}
