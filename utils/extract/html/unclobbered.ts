// Prevents DOM clobbering: a form control or embedded element with the name of a property hides that property
// (`<form><input name="parentNode">`), and code that walks the document runs in circles. So such names are removed first.
// https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object and #dom-form-nameditem

/** The elements that a form or a document can be asked for by name. */
const NAMED =
  'button,embed,fieldset,form,iframe,img,input,object,output,select,textarea,keygen,image,applet,frame,frameset';
const ATTRIBUTES = ['name', 'id'] as const;

/** What an object is by its interface: no name that a document gives hides anything there. */
const interfaceOf = <T extends object>(of: T): T => Object.getPrototypeOf(of) as T;

/** A copy of a document, all of it. */
const copied = (page: Document): Document => interfaceOf(page).cloneNode.call(page, true) as Document;

/**
 * Takes away the names that hide properties of the document or of its forms.
 * @param page parsed or copied, so that it may be changed
 */
export function unclobbered<T extends Document>(page: T): T {
  const ofPage = interfaceOf(page);
  const ofForm = interfaceOf(ofPage.createElement.call(page, 'form'));
  for (const element of ofPage.querySelectorAll.call(page, NAMED)) {
    const own = interfaceOf(element);
    for (const attribute of ATTRIBUTES) {
      const name = own.getAttribute.call(element, attribute);
      if (name !== null && (name in ofForm || name in ofPage)) own.removeAttribute.call(element, attribute);
    }
  }
  return page;
}

/** A copy of a page that can be walked, whatever the page calls its controls. */
export const copyOf = (page: Document): Document => unclobbered(copied(page));
