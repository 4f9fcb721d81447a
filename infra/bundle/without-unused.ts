import { join, sep } from "node:path";
import type { Plugin } from "esbuild";

const library = join("node_modules", "@cantoo", "pdf-lib") + sep;
const asked = Symbol("asked");

/**
 * Drops unused files of @cantoo/pdf-lib, which does not declare them as droppable although they only define
 * classes. Less than half of the library reads and writes documents; the rest draws.
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
