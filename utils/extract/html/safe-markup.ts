// What safe HTML may consist of: the one list of elements and attributes.

const words = (list: string) => list.split(/\s+/).filter(Boolean);

/** Elements of HTML for text. Nothing that loads, runs, submits or styles by itself. */
const HTML = words(`
  a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details
  dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark nav ol p pre
  q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul
  var wbr`);

/** Presentation MathML. Its integration points for HTML (annotation-xml, mglyph, malignmark) are left out. */
const MATH = words(`
  math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle
  msub msubsup msup mtable mtd mtext mtr munder munderover none semantics`);

export const SAFE_ELEMENTS = [...HTML, ...MATH];

/** No style, class, id or name (DOM clobbering), no event handlers, nothing that is fetched but `src` of inline images. */
export const SAFE_ATTRIBUTES = words(`
  abbr alt cite colspan data-anchor data-language data-src data-words-only datetime dir display displaystyle height href lang lspace
  mathvariant notation open rel reversed rowspan rspace scope scriptlevel span src start stretchy target title value
  width`);

/** Elements whose content goes with them: it is not text to read. */
export const SILENT_ELEMENTS = words(`
  annotation annotation-xml applet audio button canvas datalist embed frameset head iframe input map noembed noframes
  noscript object option param plaintext script select source style svg template textarea title track video xmp`);

/** Pictures that travel inside the text. SVG is left out: it is a document of its own. */
export const INLINE_PICTURE = /^data:image\/(?:png|gif|jpe?g|webp|avif);base64,[a-z0-9+/=\s]+$/i;

/** Characters of one inline picture. */
export const INLINE_PICTURE_LENGTH = 500_000;
