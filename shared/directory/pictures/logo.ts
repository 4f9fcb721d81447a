/** Reads an organisation's logo from its directory: the text of an SVG, or a PNG as a `data:` address. */
import { svgFault } from "./svg.ts";

export interface Logo {
  readonly type: "image/svg+xml" | "image/png";
  /** The file's content: the text of an SVG, or the base64 of a PNG. */
  readonly content: string;
  /** Width and height in the file's own units; only their ratio matters. */
  readonly width: number;
  readonly height: number;
}

/** Why a logo is refused. */
export interface LogoFault {
  readonly code: "logo-no-picture" | "logo-not-taken" | "logo-ratio";
  /** The element, attribute or text that was refused. */
  readonly found?: string;
}

const png = /^data:image\/png;base64,([A-Za-z0-9+/]+={0,2})$/;
const ratios = { least: 0.5, most: 4 } as const;

/**
 * Reads a logo from the text in the directory.
 * @returns the logo, or why it is refused
 */
export function readLogo(text: string): Logo | LogoFault {
  const trimmed = text.trim();
  const [, base64] = png.exec(trimmed) ?? [];
  const logo = base64 === undefined ? readSvg(trimmed) : readPng(base64);
  if ("code" in logo) return logo;
  const ratio = logo.width / logo.height;
  return ratio >= ratios.least && ratio <= ratios.most ? logo : { code: "logo-ratio" };
}

export const isLogo = (read: Logo | LogoFault): read is Logo => "type" in read;

/** Reads the width and height of a PNG (ISO/IEC 15948): the signature comes first, then the IHDR chunk. */
function readPng(base64: string): Logo | LogoFault {
  const bytes = bytesIn(base64);
  const head = String.fromCharCode(...bytes.slice(0, 16));
  if (head !== "\x89PNG\r\n\x1a\n\0\0\0\rIHDR" || bytes.length < 24) return { code: "logo-no-picture" };
  const view = new DataView(bytes.buffer);
  return { type: "image/png", content: base64, width: view.getUint32(16), height: view.getUint32(20) };
}

/** The bytes of a base64 text; none when its length is wrong, as when it was cut off. */
function bytesIn(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

const viewBox =
  /^<svg\b[^>]*?\sviewBox\s*=\s*["']\s*-?[\d.]+[\s,]+-?[\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*["']/;

function readSvg(text: string): Logo | LogoFault {
  const content = text.replace(/^<\?xml[^?]*\?>\s*/, "");
  if (!content.startsWith("<svg")) return { code: "logo-no-picture" };
  const found = svgFault(content);
  if (found !== undefined) return { code: "logo-not-taken", found };
  const [, width, height] = viewBox.exec(content) ?? [];
  if (!Number(width) || !Number(height)) return { code: "logo-not-taken", found: "viewBox" };
  return { type: "image/svg+xml", content, width: Number(width), height: Number(height) };
}
