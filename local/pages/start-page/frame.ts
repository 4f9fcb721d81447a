/** The frame of the start page and of the list of messages: the citizens' style sheet with additions. */
import { escapeHtml } from "../html.ts";
import type { Language } from "./language.ts";

interface Frame {
  readonly title: string;
  readonly language: Language;
  /** The path of the style sheet's folder, `/assets/…/`; undefined when the template deploys none. */
  readonly assets: string | undefined;
  /** The address of the same page in the other language. */
  readonly other: string;
  /** Trusted HTML, which is not escaped. */
  readonly body: string;
}

const style = `
  main { max-inline-size: 60rem }
  header.site .brand img { inline-size: 2.5rem; block-size: 2.5rem }
  header.site .brand strong { font-size: 1.3rem }
  a.language { display: inline-flex; align-items: center; justify-content: center; text-decoration: none }
  .start-ways { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: .75rem; padding: 0; list-style: none }
  .start-ways a { display: block; block-size: 100%; padding: .8rem 1rem; background: var(--sheet); border: 1px solid var(--line); border-radius: var(--radius); text-decoration: none }
  .start-ways a:hover { border-color: var(--brand) }
  .start-ways small { display: block }
  .tour > summary { padding-block: .25rem; cursor: pointer }
  .tour > summary h2 { display: inline; color: var(--brand) }
  .tour > summary small { display: block; font-weight: 400 }
  ol.steps { margin: 0; padding: 0; list-style: none; counter-reset: step }
  ol.steps > li { counter-increment: step; padding-block: 1.1rem; border-block-start: 1px solid var(--line) }
  ol.steps > li:first-child { border: 0 }
  ol.steps h3::before { content: counter(step) ". " }
  ol.steps:lang(fa) h3::before { content: counter(step, persian) ". " }
  ol.steps p { margin-block-start: .35rem }
  .open { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem; margin-block-start: .6rem }
  .fill { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .1rem 1rem; margin-block-start: .5rem; padding: .6rem .9rem; background: var(--tint); border-radius: .5rem }
  .fill dt { font-size: .9rem } .fill dd { min-inline-size: 0; user-select: all; overflow-wrap: anywhere }
  @media (max-width: 30rem) { .fill { grid-template-columns: 1fr } .fill dd { margin-block-end: .35rem } }
  .accounts { inline-size: 100%; border-collapse: collapse }
  .accounts td { padding: .45rem .4rem; border-block-end: 1px solid var(--line); vertical-align: top }
  .accounts small { display: block }
  .accounts a { display: inline-flex; align-items: center; min-block-size: 2.75rem; white-space: nowrap }
  pre.command { margin: .35rem 0 0; direction: ltr; text-align: left; white-space: pre-wrap; overflow-wrap: anywhere }
  details.panel > summary { cursor: pointer; font-weight: 700 }
`;

const names = {
  fa: { product: "پیگیر", here: "روی همین دستگاه", other: "English", otherLanguage: "en", otherDir: "ltr" },
  en: { product: "Peygir", here: "on this machine", other: "فارسی", otherLanguage: "fa", otherDir: "rtl" },
} as const;

export function framed({ title, language, assets, other, body }: Frame): string {
  const name = names[language];
  const sheet =
    assets &&
    `<link rel="stylesheet" href="${assets}app.css"><link rel="icon" href="${assets}icon.svg" type="image/svg+xml">`;
  const icon = assets ? `<img src="${assets}icon.svg" alt="">` : "";
  return `<!doctype html><html lang="${language}" dir="${language === "fa" ? "rtl" : "ltr"}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} | ${name.product}</title>${sheet ?? ""}<style>${style}</style></head><body>
<header class="site"><div class="inner"><a class="brand" href="${language === "fa" ? "/" : "/en"}">${icon}<strong>${name.product}</strong><span class="owner">${name.here}</span></a>
<a class="language" href="${other}" lang="${name.otherLanguage}" dir="${name.otherDir}">${name.other}</a></div></header>
<main id="main">${body}</main></body></html>`;
}
