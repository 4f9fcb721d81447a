import { join, sep } from "node:path";
import type { Plugin } from "esbuild";

const library = join("node_modules", "@cantoo", "pdf-lib") + sep;
const asked = Symbol("asked");

/**
 * An esbuild plugin that drops unused files of @cantoo/pdf-lib. Its files only define classes, but the
 * package does not say so, and more than half of them only draw, which we do not use.
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
