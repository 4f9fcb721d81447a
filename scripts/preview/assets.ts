import { extname } from "node:path";
import { staticFiles } from "../../infra/bundle/static-files.ts";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

export interface Asset {
  readonly type: string;
  readonly contents: string | Uint8Array;
}

/**
 * Returns the built static files by the paths that sample pages use: below `/assets`, without the hash of
 * their folder.
 */
export async function readAssets(): Promise<ReadonlyMap<string, Asset>> {
  const { base, files } = await staticFiles();
  return new Map(
    files.map(({ path, contents }) => [
      path.replace(`assets${base}`, "/assets"),
      { type: types[extname(path)] ?? "text/plain", contents },
    ]),
  );
}
