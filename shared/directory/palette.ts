/**
 * Computes the colours of the citizens' pages from the two colours that an organisation chooses: one for
 * light mode and one for dark mode. The other colours of `web/assets/app.css` do not change. `pairsOf` lists
 * every pair of text and background that has a chosen colour, to check the contrast (WCAG 2.2, 1.4.3).
 */

export interface Colours {
  /** The colour of header, buttons and links in light mode: `#rrggbb`. */
  readonly light: string;
  /** The colour of buttons and links in dark mode: `#rrggbb`; the header gets a shade of it. */
  readonly dark: string;
}

/** The colours of one mode, by the names of the style sheet's custom properties. */
export type Palette = Readonly<
  Record<"brand" | "brand-ink" | "link" | "head" | "head-ink" | "tint", string>
> & { readonly deep?: string };

/** Fixed colours of `app.css` that appear next to the chosen colours. */
const white = "#ffffff";
const paper = { light: "#faf7f1", dark: "#0d1719" } as const;
const sheet = { light: white, dark: "#152326" } as const;
const darkInk = "#e7efee";

export const palettes = ({ light, dark }: Colours): Readonly<Record<"light" | "dark", Palette>> => ({
  light: {
    ...{ brand: light, link: light, head: light, deep: light },
    ...{ "brand-ink": white, "head-ink": white, tint: mixed(light, white, 0.11) },
  },
  dark: {
    ...{ brand: dark, link: dark, head: mixed(dark, paper.dark, 0.12) },
    ...{ "brand-ink": paper.dark, "head-ink": darkInk, tint: mixed(dark, paper.dark, 0.15) },
  },
});

/** The colour of a text, the colour of its background, and the contrast that the pair needs. */
export interface Pair {
  readonly text: string;
  readonly ground: string;
  readonly ratio: number;
}

/** Every pair of text and background colours in this mode that contains a chosen colour. */
export function pairsOf(colours: Colours, scheme: keyof Colours): readonly Pair[] {
  const { brand, head, tint, "brand-ink": brandInk, "head-ink": headInk } = palettes(colours)[scheme];
  const pairs = [
    ...[paper[scheme], sheet[scheme], tint].map((ground) => [brand, ground] as const),
    [brandInk, brand] as const,
    [headInk, head] as const,
  ];
  return pairs.map(([text, ground]) => ({ text, ground, ratio: contrast(text, ground) }));
}

/** The contrast ratio of two colours by WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Mixes a share (0 to 1) of a colour into a background colour. */
function mixed(colour: string, ground: string, share: number): string {
  const under = channels(ground);
  const mix = channels(colour).map((channel, at) =>
    Math.round(channel * share + (under[at] ?? 0) * (1 - share)),
  );
  return `#${mix.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
