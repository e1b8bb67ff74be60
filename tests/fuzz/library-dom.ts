// A DOM for targets that read documents: a test library's, which parses otherwise than browsers do. What is tried is our own
// reading of trees, whatever they look like. It knows too few selectors for articles; these, and what makes HTML safe, are
// tried in the real one (`npm run --silent check:sanitize -- --grown N`).
import { Window } from 'happy-dom';

const window = new Window();
const { document, DOMParser, NodeFilter, HTMLTemplateElement, Document: DocumentOf } = window;
// Where the unit tests run there is a DOM already.
if (!('document' in globalThis))
  Object.assign(globalThis, {
    window,
    document,
    DOMParser,
    NodeFilter,
    HTMLTemplateElement,
    Document: DocumentOf,
  });

/** The parser itself failed, which is none of what is tried. */
class LibraryFault extends Error {}

class LibraryParser extends globalThis.DOMParser {
  override parseFromString(...input: Parameters<DOMParser['parseFromString']>): Document {
    try {
      return super.parseFromString(...input);
    } catch (cause) {
      throw new LibraryFault('no document', { cause });
    }
  }
}
globalThis.DOMParser = LibraryParser;

/** Runs what reads documents; a fault of the library counts for nothing. */
export async function withDocuments(run: () => unknown): Promise<void> {
  try {
    await run();
  } catch (thrown) {
    if (!(thrown instanceof LibraryFault)) throw thrown;
  }
}
