import { join, sep } from "node:path";
import type { Plugin } from "esbuild";

const library = join("node_modules", "@cantoo", "pdf-lib") + sep;
const asked = Symbol("asked");

/**
 * @cantoo/pdf-lib does not say that its files may fall away when nothing of them is used. They may: they only define classes. What
 * we read and write documents with is a third of it; the rest draws.
 */
export const withoutUnused: Plugin = {
  name: "without-unused",
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: /^(\.|@cantoo\/pdf-lib$)/ }, async ({ path, pluginData, ...where }) => {
      const isOfLibrary = path === "@cantoo/pdf-lib" || where.importer.includes(library);
      if (pluginData === asked || !isOfLibrary) return undefined;
      const { importer, namespace, resolveDir, kind } = where;
      const found = await resolve(path, { importer, namespace, resolveDir, kind, pluginData: asked });
      return { ...found, sideEffects: false };
    });
  },
};
