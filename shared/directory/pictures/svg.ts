/**
 * Checks that an SVG contains only drawing: no script, no link and no reference to another file. This check
 * is the third defence: pages show the logo as a picture, in which browsers run no scripts and fetch nothing
 * (SVG 2, 2.7.1), and the content security policy of the logo's own address forbids both.
 */

const elements = new Set(
  "svg g defs path circle ellipse rect line polyline polygon title desc linearGradient radialGradient stop clipPath mask use".split(
    " ",
  ),
);

const attributes = new Set(
  (
    "id xmlns xmlns:xlink version viewBox width height x y x1 x2 y1 y2 cx cy r rx ry fx fy d points transform role aria-label " +
    "aria-hidden preserveAspectRatio fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin " +
    "stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity opacity clip-path clip-rule clipPathUnits mask " +
    "maskUnits maskContentUnits offset stop-color stop-opacity gradientUnits gradientTransform spreadMethod href xlink:href xml:space"
  ).split(" "),
);

const namespaces: Readonly<Record<string, string>> = {
  xmlns: "http://www.w3.org/2000/svg",
  "xmlns:xlink": "http://www.w3.org/1999/xlink",
};

const attribute = /([\w:-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const tag = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const text = /[^<]+/y;
const reference = /&(?!(?:amp|lt|gt|quot|apos);)/;

/** The functions of CSS that only draw. Others, such as `image-set`, may fetch a file. */
const functions = new Set(
  (
    "matrix translate translateX translateY scale scaleX scaleY rotate skewX skewY " +
    "rgb rgba hsl hsla circle ellipse inset polygon path"
  ).split(" "),
);
/** Attributes whose values are text, not CSS. */
const texts = ["aria-label", "role"];

/** The first element, attribute or text that is refused; undefined when the SVG contains only drawing. */
export function svgFault(svg: string): string | undefined {
  const open: string[] = [];
  for (let at = 0; at < svg.length; ) {
    const words = matchAt(text, svg, at);
    const found = words ?? matchAt(tag, svg, at);
    if (!found) return svg.slice(at, at + 30);
    const fault = words ? textFault(words[0], open) : tagFault(found, open);
    if (fault !== undefined) return fault;
    at += found[0].length;
    if (open.length === 0 && svg.slice(at).trim() !== "") return svg.slice(at, at + 30);
  }
  return open.length > 0 ? `</${open.at(-1)}>` : undefined;
}

function matchAt(pattern: RegExp, svg: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(svg);
}

function textFault(words: string, open: readonly string[]): string | undefined {
  const isName = ["title", "desc"].includes(open.at(-1) ?? "");
  return (words.trim() === "" || isName) && !reference.test(words) ? undefined : words.trim().slice(0, 30);
}

/** The part of a tag for which the SVG is refused, if any. Also updates `open`, the stack of open elements. */
function tagFault(
  [whole, end, name = "", given = "", empty]: RegExpExecArray,
  open: string[],
): string | undefined {
  if (end) return open.pop() === name && given === "" ? undefined : whole;
  if (!elements.has(name)) return `<${name}>`;
  if (!empty) open.push(name);
  for (let at = 0; at < given.length; ) {
    const found = matchAt(attribute, given, at);
    if (!found) at += 1;
    else {
      const [one, key = "", double, single] = found;
      if (!isTaken(key, double ?? single ?? "")) return one.slice(0, 40);
      at += one.length;
    }
  }
  return undefined;
}

function isTaken(name: string, value: string): boolean {
  if (name in namespaces) return value === namespaces[name];
  if (!attributes.has(name) || reference.test(value)) return false;
  if (name.endsWith("href")) return /^#[\w-]+$/.test(value);
  return texts.includes(name) || drawsOnly(value);
}

/** Whether a value calls no function but those that draw. A backslash is refused, since CSS has escapes for letters. */
function drawsOnly(value: string): boolean {
  const calls = value.replaceAll(/url\(#[\w-]+\)/g, "").matchAll(/([^\s(),;]*)\s*\(/g);
  return !value.includes("\\") && [...calls].every(([, name = ""]) => functions.has(name));
}
