/** Builds the desk for `infra/build.ts`, and serves it during development (`npx vite web/desk`). */
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

const folder = fileURLToPath(new URL(".", import.meta.url));
const words = fileURLToPath(new URL("./app/words/aria.text.ts", import.meta.url));
/** The file of the calendar's texts. It becomes a chunk of its own, since the calendar is loaded late. */
const calendarWords = fileURLToPath(new URL("./app/words/aria-calendar.text.ts", import.meta.url));

/**
 * Adds Persian to React Aria, which has thirty languages but not Persian: each of its dictionaries becomes English and
 * Persian. A dictionary missing from `aria.text.ts` fails the build, so that no user hears another language.
 */
function ariaWords(): Plugin {
  const dictionary =
    /[\\/](react-aria|react-aria-components|react-stately)[\\/]dist[\\/]private[\\/](?:([a-z]+)[\\/])?intlStrings\.mjs$/;
  return {
    name: "aria-words",
    enforce: "pre",
    load(id) {
      const [, source, part] = dictionary.exec(id.split("?")[0] ?? "") ?? [];
      if (source === undefined) return null;
      const persian = JSON.stringify(part === "calendar" ? calendarWords : words);
      const english = part === undefined ? "./intl/en-US.mjs" : `../intl/${part}/en-US.mjs`;
      return [
        `import english from ${JSON.stringify(english)};`,
        `import { ${part ?? "components"} as persian } from ${persian};`,
        `export default { "en-US": english, "fa-IR": persian };`,
      ].join("\n");
    },
  };
}

/** The address of a running local stack; `PORT` as for `npm start`. */
const stack = `http://127.0.0.1:${process.env["PORT"] ?? "8080"}`;

export default defineConfig(({ command }) => ({
  root: folder,
  base: command === "build" ? "/" : "/desk/",
  publicDir: false,
  plugins: [ariaWords()],
  // The environment is set explicitly, since a test may build the desk under a different `NODE_ENV`.
  define: command === "build" ? { "process.env.NODE_ENV": '"production"' } : {},
  oxc: { jsx: { runtime: "automatic", importSource: "react", development: command !== "build" } },
  optimizeDeps: {
    exclude: ["react-aria-components", "react-aria", "react-stately"],
    // CommonJS modules that the packages of `exclude` import; a browser cannot load these modules without bundling.
    include: ["use-sync-external-store/shim/index.js"],
  },
  build: {
    outDir: "dist",
    assetsDir: "assets/desk",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // All code of the first screen goes into one file. If the imports of later screens split that code, it would be
    // larger and need more requests.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } } },
    target: ["chrome111", "firefox114", "safari16.4"],
  },
  server: { port: 5173, strictPort: true, proxy: { "/api": stack, "/assets": stack } },
}));
