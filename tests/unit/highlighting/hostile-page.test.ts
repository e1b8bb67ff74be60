// @vitest-environment happy-dom
// Guards: a page whose form hides its own properties by the names of its controls is read to its end all the same.
import { expect, test } from 'vitest';
import { ReadableText } from '@/utils/highlighting/readable-text';

test.each(['parentNode', 'nodeType', 'localName', 'contains', 'childNodes'])('%s', (name) => {
  document.body.innerHTML = '<p>One</p><form>two <b>three</b></form><p>four</p>';
  const form = document.querySelector('form');
  const control = document.createElement('input');
  form?.append(control);
  // What a browser does by itself, and the DOM of this test does not.
  if (form) Object.defineProperty(form, name, { value: control });
  expect(new ReadableText(document.body).text.trim()).toBe('One two three four');
});
