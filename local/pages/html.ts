/** Helpers for the plain pages of the local stack: escaping, one frame and one style. */

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const style = `
  body { margin: 0 auto; max-inline-size: 60rem; padding: 1rem; font: 1rem/1.7 Vazirmatn, Tahoma, system-ui, sans-serif; color: #1b1f24; }
  h1 { font-size: 1.3rem } h2 { font-size: 1.1rem; margin-block: 1.6rem .4rem }
  table { border-collapse: collapse; inline-size: 100% } th, td { border-block-end: 1px solid #d7dce1; padding: .35rem .5rem; text-align: start; vertical-align: top }
  button, input, select, textarea { font: inherit; box-sizing: border-box; padding: .3rem .8rem; max-inline-size: 100% } pre { direction: ltr; text-align: left; overflow-x: auto; background: #f4f6f8; padding: .6rem; font-size: .8rem }
  article { border: 1px solid #d7dce1; border-radius: .5rem; padding: .6rem .9rem; margin-block: .6rem } article p { margin: .2rem 0; white-space: pre-wrap; overflow-wrap: anywhere }
  small { color: #57606a } .bad { color: #b42318; font-weight: 600 } form { display: inline } nav a { margin-inline-end: 1rem }
`;

/**
 * Returns a whole page.
 * @param body trusted HTML, which is not escaped
 */
export function page(title: string, body: string): string {
  return `<!doctype html><html lang="fa" dir="rtl"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,"><style>${style}</style></head><body><main>${body}</main></body></html>`;
}
