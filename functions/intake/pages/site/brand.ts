/** The organisation's look as files of the site: a style sheet with the colours, and the logo. */

import { createHash } from "node:crypto";
import { type Palette, palettes } from "../../../../shared/directory/palette.ts";
import { isLogo, type Logo, readLogo } from "../../../../shared/directory/pictures/logo.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { Brand } from "../../../../web/design/frame.ts";

type Organisation = Snapshot["organisation"];

interface BrandFile {
  /** The file's name: a hash of its content with the extension, such as `<hash>.css`. */
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

interface Drawn {
  /** The logo and colours as pages need them; undefined where the organisation has neither. */
  readonly shown: Brand | undefined;
  readonly files: readonly BrandFile[];
}

/** The computed logo and style sheet. A process reads a snapshot once, and so computes them once. */
const drawn = new WeakMap<Organisation, Drawn>();

export function brandOf(organisation: Organisation): Drawn {
  const known = drawn.get(organisation) ?? draw(organisation);
  drawn.set(organisation, known);
  return known;
}

/** The logo's height in pixels; the width follows from its proportions. */
const height = 40;

function draw({ logo: text, colours }: Organisation): Drawn {
  const read = text === undefined ? undefined : readLogo(text);
  const logo = read && isLogo(read) ? read : undefined;
  const palette = colours && palettes(colours);
  if (!logo && !palette) return { shown: undefined, files: [] };
  const picture = logo && fileOf(logo.type, logo.content);
  const style = palette && fileOf("text/css", sheetOf(palette));
  return {
    shown: {
      style: style && `/brand/${style.name}`,
      logo: logo && picture && { src: `/brand/${picture.name}`, ...sizeOf(logo) },
      theme: palette && { light: palette.light.head, dark: palette.dark.head },
    },
    files: [style, picture].filter((each) => each !== undefined),
  };
}

const sizeOf = ({ width, height: tall }: Logo) => ({ width: Math.round((width / tall) * height), height });

const endings = { "text/css": "css", "image/svg+xml": "svg", "image/png": "png" } as const;

function fileOf(type: keyof typeof endings, content: string): BrandFile {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  return { name: `${hash}.${endings[type]}`, type, content };
}

/** The style sheet applies to screens only, since print is black. */
const sheetOf = ({ light, dark }: ReturnType<typeof palettes>): string =>
  `@media screen{${rootOf(light)}}@media screen and (prefers-color-scheme:dark){${rootOf(dark)}}`;

const rootOf = (palette: Palette): string =>
  `:root{${Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";")}}`;
