// DOM clobbering: a control of a form, or an embedded element, whose name is that of a property hides that property
// (`<form><input name="parentNode">`). Whoever walks such a document walks in circles, so the names are taken away first.
// https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object and #dom-form-nameditem

/** The elements that a form or a document can be asked for by name. */
const NAMED =
  'button,embed,fieldset,form,iframe,img,input,object,output,select,textarea,keygen,image,applet,frame,frameset';
const ATTRIBUTES = ['name', 'id'] as const;

const hides = (name: string): boolean => name in HTMLFormElement.prototype || name in Document.prototype;

/**
 * Takes away the names that hide properties of the document or of its forms. By the prototypes' own methods, as those of
 * the document may be hidden already.
 * @param page parsed or copied, and so ours to change
 */
export function unclobbered<T extends Document>(page: T): T {
  for (const element of Document.prototype.querySelectorAll.call(page, NAMED)) {
    for (const attribute of ATTRIBUTES) {
      const name = Element.prototype.getAttribute.call(element, attribute);
      if (name !== null && hides(name)) Element.prototype.removeAttribute.call(element, attribute);
    }
  }
  return page;
}
