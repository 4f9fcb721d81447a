import { join, sep } from "node:path";
import type { Plugin } from "esbuild";

const library = join("node_modules", "@cantoo", "pdf-lib") + sep;
const asked = Symbol("asked");

/**
 * An esbuild plugin that drops unused files of @cantoo/pdf-lib. Importing its files has no side effect, but its
 * `package.json` does not say so. More than half of its files draw pages, and Peygir draws none.
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
