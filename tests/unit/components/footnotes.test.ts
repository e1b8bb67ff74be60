// @vitest-environment happy-dom
// Guards footnotes: each system's markup, as the sanitiser leaves it, gives the note and nothing that leads back; links
// that are none stay links.
import { describe, expect, test, vi } from 'vitest';
import { Footnotes } from '@/components/reader/footnotes';

const OWN = 'https://a.example/post';

function notes(html: string): string[] {
  const body = document.createElement('div');
  body.innerHTML = html;
  const footnotes = new Footnotes(body, OWN);
  return footnotes.markReferences().map((link) => {
    const holder = document.createElement('div');
    holder.append(footnotes.noteOf(link) ?? '');
    return (holder.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}
const to = (name: string) => `href="${OWN}#${name}"`;

describe('a note opens in place', () => {
  test.each([
    [
      'Markdown on GitHub',
      `<p>Text<sup><a ${to('user-content-fn-1')} data-anchor="user-content-fnref-1">1</a></sup></p><section><ol>
       <li data-anchor="user-content-fn-1"><p>The note. <a ${to('user-content-fnref-1')}>↩</a></p></li></ol></section>`,
    ],
    [
      'kramdown',
      `<p>Text<sup data-anchor="fnref:1"><a ${to('fn:1')}>1</a></sup></p><div><ol>
       <li data-anchor="fn:1"><p>The note. <a ${to('fnref:1')}>↩︎</a></p></li></ol></div>`,
    ],
    [
      'WordPress',
      `<p>Text<sup><a ${to('a1-b2')} data-anchor="a1-b2-link">1</a></sup></p>
       <ol><li data-anchor="a1-b2">The note. <a ${to('a1-b2-link')}>↩︎</a></li></ol>`,
    ],
    [
      'a newsletter, whose number is the target',
      `<p>Text.<a data-anchor="footnote-anchor-1" ${to('footnote-1')}>1</a></p>
       <div><a data-anchor="footnote-1" ${to('footnote-anchor-1')}>1</a><div><p>The note.</p></div></div>`,
    ],
    [
      'a word processor',
      `<p>Text<a data-anchor="_ftnref1" ${to('_ftn1')}>[1]</a></p>
       <p><a data-anchor="_ftn1" ${to('_ftnref1')}>[1]</a> The note.</p>`,
    ],
  ])('of %s', (_, html) => {
    expect(notes(html)).toEqual(['The note.']);
  });

  test('with its own links', () => {
    const html = `<p>Text<sup><a ${to('n')}>*</a></sup></p><p data-anchor="n">See <a href="https://b.example/x">there</a>.</p>`;
    expect(notes(html)).toEqual(['See there.']);
  });
});

describe('no note', () => {
  test.each([
    [
      'a table of contents',
      `<ul><li><a ${to('part')}>A part of it</a></li></ul><h2 data-anchor="part">A part of it</h2>`,
    ],
    ['a link back', `<p data-anchor="up">1</p><p>Text <a ${to('up')}>1</a></p>`],
    [
      'a link to another page',
      `<p>Text<sup><a href="https://b.example/#n">1</a></sup></p><p data-anchor="n">x</p>`,
    ],
    ['a target that is not there', `<p>Text<sup><a ${to('lost')}>1</a></sup></p>`],
    [
      'the paragraph itself',
      `<p>Text<sup><a ${to('n')}>1</a></sup> and <span data-anchor="n">more</span></p>`,
    ],
    ['a fragment that is no UTF-8', `<p>Text<sup><a href="${OWN}#%E9">1</a></sup></p>`],
  ])('is %s', (_, html) => {
    expect(notes(html)).toEqual([]);
  });
});

describe('very many signs', () => {
  const numbered = (count: number, write: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => write(n)).join('');
  const sign = (n: number) => `<a ${to(`n${n}`)}>1</a> `;

  test('that lead into one long text are looked up, and nothing is searched or copied for them', () => {
    const copied = vi.spyOn(Element.prototype, 'cloneNode');
    const searched = vi.spyOn(Element.prototype, 'querySelector');
    const places = numbered(2_000, (n) => `<i data-anchor="n${n}">x</i>`);
    expect(notes(`<p>${numbered(2_000, sign)}</p><div>${places}</div>`)).toEqual([]);
    expect(copied).not.toHaveBeenCalled();
    expect(searched).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  test('with a note each are notes up to an end, and links beyond it', () => {
    const list = numbered(1_200, (n) => `<li data-anchor="n${n}">Note ${n}.</li>`);
    expect(notes(`<p>${numbered(1_200, sign)}</p><ol>${list}</ol>`)).toHaveLength(1_000);
  });
});
